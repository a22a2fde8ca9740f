package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;

import io.securitylogger.impl.schedule.Cron;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How tasks that have died are looked for.
 *
 * @param most how many are repaired at once
 * @param age which none is older than
 * @param schedule when they are looked for; {@code null} if not by itself
 */
public record RepairSettings(int most, Duration age, @Nullable Cron schedule) {

    /** The documented defaults. */
    public static final RepairSettings DEFAULT = new RepairSettings(1000, Duration.ofDays(30), null);

    public RepairSettings {
        requireNonNull(age, "age");
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, was " + most);
        }
    }
}
