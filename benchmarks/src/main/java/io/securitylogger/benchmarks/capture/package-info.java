/** What the capture of a request costs beside the request itself, without a server. */
@NullMarked
package io.securitylogger.benchmarks.capture;

import org.jspecify.annotations.NullMarked;
