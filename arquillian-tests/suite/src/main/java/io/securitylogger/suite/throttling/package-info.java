/** Requests over their limits. */
@NullMarked
package io.securitylogger.suite.throttling;

import org.jspecify.annotations.NullMarked;
