package io.securitylogger.impl.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task is executed.
 *
 * @param world what it works with
 * @param settings what holds unless it says something else
 * @param key the same for equal tasks
 * @param eta before which it does not begin
 * @param further where it is executed again
 */
record Setting(TaskWorld world, TaskSettings settings, String key, @Nullable Instant eta, Further further) {}
