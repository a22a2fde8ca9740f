/**
 * The application that answers every kind of request: the same classes with and without the bundle. Imports nothing of
 * the tests, since it runs on the server.
 */
@NullMarked
package io.securitylogger.suite.kinds.app;

import org.jspecify.annotations.NullMarked;
