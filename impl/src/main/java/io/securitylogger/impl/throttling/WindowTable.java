package io.securitylogger.impl.throttling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The windows of all keys, at most a given number: of those that were not asked for lately one goes when another comes.
 * Windows in which nothing counts any more go by themselves. Thread-safe: keys are spread over parts with a lock each, which
 * is held for a fraction of a microsecond.
 */
final class WindowTable {

    private static final int PARTS = 64;
    private static final int SPREAD_BITS = 58;

    private final WindowPart[] parts = new WindowPart[PARTS];

    /**
     * An empty table.
     *
     * @param maxKeys how many keys it may hold, rounded up to a multiple of {@value #PARTS}
     * @param onEviction told, under a lock, of each key that is forgotten although it counts
     */
    WindowTable(int maxKeys, Runnable onEviction) {
        int each = Math.max(1, (maxKeys + PARTS - 1) / PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new WindowPart(each, onEviction);
        }
    }

    /**
     * Counts a request, if the limits allow it.
     *
     * @return 0 if it was counted, else milliseconds until one is allowed
     */
    int take(long key, Quotas quotas, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            Window window = part.windowOf(key, quotas, now);
            int wait = window.wait(quotas, now);
            if (wait <= 0) {
                window.add(quotas, now);
            }
            return wait;
        }
    }

    /** Milliseconds until a request is allowed; 0 or less if it is now. Counts nothing. */
    int peek(long key, Quotas quotas, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            Window window = part.find(key);
            return window == null ? 0 : window.wait(quotas, now);
        }
    }

    /** Counts a request, whatever the limits say, maybe one of an earlier time. */
    void record(long key, Quotas quotas, long time, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            part.windowOf(key, quotas, now).addEarlier(quotas, time);
        }
    }

    /** Counts a request no more that was counted at this time. */
    void giveBack(long key, long time) {
        WindowPart part = part(key);
        synchronized (part) {
            Window window = part.find(key);
            if (window != null) {
                window.remove(time);
            }
        }
    }

    /** What is left of the limits. */
    List<PolicyState> states(long key, Quotas quotas, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            @Nullable Window window = part.find(key);
            return (window == null ? new Window(key) : window).states(quotas, now);
        }
    }

    /** How many keys it holds. */
    int size() {
        int size = 0;
        for (WindowPart part : parts) {
            synchronized (part) {
                size += part.size();
            }
        }
        return size;
    }

    private WindowPart part(long key) {
        return parts[(int) (key >>> SPREAD_BITS)];
    }
}
