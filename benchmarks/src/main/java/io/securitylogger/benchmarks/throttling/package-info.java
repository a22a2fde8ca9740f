/** What it costs to count requests against their limits, beside Bucket4j. */
@NullMarked
package io.securitylogger.benchmarks.throttling;

import org.jspecify.annotations.NullMarked;
