/**
 * Begins work at the times of a {@link io.securitylogger.impl.schedule.Cron} expression, on one node of those that share a
 * backend. Knows the JDK, the API and {@code impl.message} alone: threads and clock are lent.
 */
@NullMarked
package io.securitylogger.impl.schedule;

import org.jspecify.annotations.NullMarked;
