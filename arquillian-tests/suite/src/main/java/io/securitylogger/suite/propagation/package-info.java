/**
 * Proves over HTTP that the log of a request goes along to the threads that work for it, and no further.
 */
@NullMarked
package io.securitylogger.suite.propagation;

import org.jspecify.annotations.NullMarked;
