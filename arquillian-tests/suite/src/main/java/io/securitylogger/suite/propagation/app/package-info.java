/**
 * The application under test: starts work on other threads by every means that the platform offers, and tells what that
 * work sees of the log.
 */
@NullMarked
package io.securitylogger.suite.propagation.app;

import org.jspecify.annotations.NullMarked;
