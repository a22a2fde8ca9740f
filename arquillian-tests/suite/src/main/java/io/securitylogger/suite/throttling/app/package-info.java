/** An application whose requests have limits. */
@NullMarked
package io.securitylogger.suite.throttling.app;

import org.jspecify.annotations.NullMarked;
