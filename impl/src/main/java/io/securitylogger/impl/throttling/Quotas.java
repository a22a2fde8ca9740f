package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingLimit;
import java.util.List;

/** The limits by which one window is measured, as plain numbers. */
final class Quotas {

    private final List<ThrottlingLimit> limits;
    private final List<String> names;
    private final int[] requests;
    private final int[] millis;
    private final int longest;
    private final int most;

    /** @param limits at least one */
    Quotas(List<ThrottlingLimit> limits) {
        this.limits = List.copyOf(limits);
        names = limits.stream().map(RateLimitFields::name).toList();
        requests = limits.stream().mapToInt(ThrottlingLimit::requests).toArray();
        millis = limits.stream()
                .mapToInt(limit -> Math.toIntExact(limit.per().toMillis()))
                .toArray();
        longest = max(millis);
        most = max(requests);
    }

    private static int max(int[] numbers) {
        int max = numbers[0];
        for (int number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }

    int count() {
        return requests.length;
    }

    ThrottlingLimit limit(int index) {
        return limits.get(index);
    }

    /** Its name in header fields. */
    String name(int index) {
        return names.get(index);
    }

    int requests(int index) {
        return requests[index];
    }

    int millis(int index) {
        return millis[index];
    }

    /** The longest span, in milliseconds. */
    int longest() {
        return longest;
    }

    /** The highest number of requests. */
    int most() {
        return most;
    }
}
