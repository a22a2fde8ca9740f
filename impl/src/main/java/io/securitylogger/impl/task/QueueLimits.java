package io.securitylogger.impl.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A number for each queue.
 *
 * @param byQueue by the names of queues; {@value #OTHERS} is for those that are not named
 */
public record QueueLimits(Map<String, Integer> byQueue) {

    /** No queue has one. */
    public static final QueueLimits NONE = new QueueLimits(Map.of());

    private static final String OTHERS = "*";

    public QueueLimits {
        byQueue = Map.copyOf(byQueue);
    }

    /**
     * Reads {@code 100} for all queues, or {@code mail:20,reports:5,*:100}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static QueueLimits parse(String text) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (String element : text.split(",", -1)) {
            int colon = element.lastIndexOf(':');
            String queue = colon < 0 ? OTHERS : element.substring(0, colon).trim();
            if (queue.isEmpty()) {
                throw new IllegalArgumentException("a queue has no name");
            }
            if (limits.put(queue, number(element.substring(colon + 1).trim())) != null) {
                throw new IllegalArgumentException("it says two things of " + queue);
            }
        }
        return new QueueLimits(limits);
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", noNumber);
        }
        throw new IllegalArgumentException(text + " is less than 0");
    }

    OptionalInt of(String queue) {
        Integer limit = byQueue.getOrDefault(queue, byQueue.get(OTHERS));
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
