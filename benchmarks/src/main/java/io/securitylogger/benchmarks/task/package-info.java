/** What it costs to log tasks. */
@NullMarked
package io.securitylogger.benchmarks.task;

import org.jspecify.annotations.NullMarked;
