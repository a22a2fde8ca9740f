package io.securitylogger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a task that failed is executed again. Immutable.
 *
 * @param delays how long the next attempt waits after the first failure, after the second and so on; after as many failures
 *     the task has failed for good
 * @param jitter by which part of it a delay may be shorter, at random: from 0 to 1
 * @param retryFor after which failures, also those that extend them
 */
public record TaskRetry(List<Duration> delays, double jitter, List<Class<? extends Throwable>> retryFor) {

    /** Never. */
    public static final TaskRetry NONE = new TaskRetry(List.of(), 0, List.of(Exception.class));

    private static final double USUAL_JITTER = 0.5;

    public TaskRetry {
        delays = List.copyOf(delays);
        retryFor = List.copyOf(retryFor);
        if (delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("A delay is negative: " + delays);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("The jitter is from 0 to 1, not " + jitter);
        }
    }

    /** After exactly these delays. */
    public static TaskRetry after(Duration... delays) {
        return new TaskRetry(List.of(delays), 0, NONE.retryFor);
    }

    /**
     * After delays that double, each up to a half shorter at random, so that what failed together does not come again
     * together.
     *
     * @param first the first delay
     * @param longest which no delay exceeds
     * @param attempts how often the task runs at most, at least 1
     */
    public static TaskRetry exponential(Duration first, Duration longest, int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("A task runs at least once, not " + attempts + " times");
        }
        List<Duration> delays = new ArrayList<>();
        Duration next = first;
        while (delays.size() < attempts - 1) {
            next = next.compareTo(longest) < 0 ? next : longest;
            delays.add(next);
            next = next.multipliedBy(2);
        }
        return new TaskRetry(delays, USUAL_JITTER, NONE.retryFor);
    }

    /** The same, after these failures alone. */
    public TaskRetry onlyFor(List<Class<? extends Throwable>> failures) {
        return new TaskRetry(delays, jitter, failures);
    }

    /**
     * How long the next attempt waits.
     *
     * @param failures how many attempts have failed, at least 1
     * @param last what the last one failed with
     * @param random a number from 0 to 1
     * @return empty if there is no next attempt
     */
    public Optional<Duration> delay(int failures, Throwable last, double random) {
        if (failures > delays.size() || retryFor.stream().noneMatch(type -> type.isInstance(last))) {
            return Optional.empty();
        }
        Duration full = delays.get(failures - 1);
        return Optional.of(full.minusNanos((long) (full.toNanos() * jitter * random)));
    }
}
