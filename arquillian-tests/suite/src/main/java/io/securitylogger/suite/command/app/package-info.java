/** The application whose commands are called. */
@NullMarked
package io.securitylogger.suite.command.app;

import org.jspecify.annotations.NullMarked;
