/**
 * Test applications as archives: what a user would build, with or without the bundle in {@code WEB-INF/lib}. Knows no
 * server and starts nothing.
 */
@NullMarked
package io.securitylogger.suite.app;

import org.jspecify.annotations.NullMarked;
