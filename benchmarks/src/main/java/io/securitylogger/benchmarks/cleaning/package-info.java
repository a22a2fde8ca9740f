/** What cleaning costs: a body from its bytes to the text in the log, beside the peers. */
@NullMarked
package io.securitylogger.benchmarks.cleaning;

import org.jspecify.annotations.NullMarked;
