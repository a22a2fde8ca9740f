package io.securitylogger.impl.task;

import io.securitylogger.spi.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leases of one process. */
public final class LocalLeases implements Leases {

    private final Map<String, Taken> taken = new HashMap<>();
    private final InstantSource clock;

    private record Taken(String holder, Instant end) {}

    /** @param clock tells when they end */
    public LocalLeases(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean take(String name, String holder, Duration period) {
        Taken before = current(name);
        if (before != null && !before.holder().equals(holder)) {
            return false;
        }
        taken.values().removeIf(one -> one.end().isBefore(clock.instant()));
        taken.put(name, new Taken(holder, clock.instant().plus(period)));
        return true;
    }

    @Override
    public synchronized boolean renew(String name, String holder, Duration period) {
        Taken before = taken.get(name);
        return before != null && before.holder().equals(holder) && take(name, holder, period);
    }

    @Override
    public synchronized void release(String name, String holder) {
        Taken before = taken.get(name);
        if (before != null && before.holder().equals(holder)) {
            taken.remove(name);
        }
    }

    @Override
    public synchronized boolean isTaken(String name) {
        return current(name) != null;
    }

    private @Nullable Taken current(String name) {
        Taken before = taken.get(name);
        return before == null || before.end().isBefore(clock.instant()) ? null : before;
    }
}
