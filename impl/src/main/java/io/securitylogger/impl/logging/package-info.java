/**
 * The logging backend: one line for each write of a log, through {@link java.lang.System.Logger} into the server's own
 * log. What stands in a line cannot begin another or colour the terminal.
 */
@NullMarked
package io.securitylogger.impl.logging;

import org.jspecify.annotations.NullMarked;
