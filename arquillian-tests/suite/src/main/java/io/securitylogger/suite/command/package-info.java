/** Commands of an application, called by requests, by its threads and at its start, seen from outside. */
@NullMarked
package io.securitylogger.suite.command;

import org.jspecify.annotations.NullMarked;
