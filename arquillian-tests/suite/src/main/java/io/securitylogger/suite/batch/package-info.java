/** Batch jobs in the log, and commands run by the tools of each server. */
@NullMarked
package io.securitylogger.suite.batch;

import org.jspecify.annotations.NullMarked;
