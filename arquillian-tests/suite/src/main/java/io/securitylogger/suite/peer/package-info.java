/**
 * The one server outside the server under test that applications call: it tells what arrived, byte by byte, and answers by
 * the book or breaks it. Knows no application and no log.
 */
@NullMarked
package io.securitylogger.suite.peer;

import org.jspecify.annotations.NullMarked;
