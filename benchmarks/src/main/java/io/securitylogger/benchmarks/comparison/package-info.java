/** What a whole server costs with each variant, beside the bare application: interleaved rounds, medians, a table. */
@NullMarked
package io.securitylogger.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
