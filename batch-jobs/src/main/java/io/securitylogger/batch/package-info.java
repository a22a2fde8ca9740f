/**
 * Jakarta Batch: every job can be logged as a command, and jobs of this jar do the administrator's work. Reaches the engine
 * through {@link io.securitylogger.spi.CommandLogs} alone. Where the server has no Jakarta Batch, nothing here is used.
 */
@NullMarked
package io.securitylogger.batch;

import org.jspecify.annotations.NullMarked;
