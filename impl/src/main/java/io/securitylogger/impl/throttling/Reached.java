package io.securitylogger.impl.throttling;

import java.util.ArrayList;
import java.util.List;

/** The limits that a request has reached. Not thread-safe. */
final class Reached {

    private final List<PolicyState> states = new ArrayList<>();
    private int waitMillis;

    /**
     * Adds limits.
     *
     * @param reached what is left of them
     * @param wait milliseconds until they allow one more
     */
    void add(List<PolicyState> reached, int wait) {
        states.addAll(reached);
        waitMillis = Math.max(waitMillis, wait);
    }

    /** Whether there is none. */
    boolean isNone() {
        return waitMillis == 0;
    }

    List<PolicyState> states() {
        return states;
    }

    /** Milliseconds until all of them allow one more. */
    int waitMillis() {
        return waitMillis;
    }
}
