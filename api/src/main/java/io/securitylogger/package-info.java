/**
 * What an application meets: the log of the current work ({@link io.securitylogger.SecurityLog}), the annotations that
 * steer it, the records that are written ({@link io.securitylogger.LogRecord}) and the CDI event that carries them
 * ({@link io.securitylogger.LogEvent}).
 *
 * <p>Depends on Jakarta APIs alone, never on the engine. Backend authors find their types in
 * {@code io.securitylogger.spi}.
 */
@NullMarked
package io.securitylogger;

import org.jspecify.annotations.NullMarked;
