package io.securitylogger.impl.throttling;

import java.util.List;

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
            int slot = part.slotOf(key, quotas, now);
            Window window = part.at(slot);
            window.use();
            int wait = window.wait(quotas, now);
            if (wait <= 0) {
                window.add(quotas, now);
            }
            part.keep(slot, window);
            return wait;
        }
    }

    /** Milliseconds until a request is allowed; 0 or less if it is now. Counts nothing. */
    int peek(long key, Quotas quotas, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            int slot = part.find(key);
            return slot < 0 ? 0 : part.at(slot).wait(quotas, now);
        }
    }

    /** Counts a request, whatever the limits say, maybe one of an earlier time. */
    void record(long key, Quotas quotas, long time, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            int slot = part.slotOf(key, quotas, now);
            Window window = part.at(slot);
            window.addEarlier(quotas, time);
            part.keep(slot, window);
        }
    }

    /** Counts a request no more that was counted at this time. */
    void giveBack(long key, long time) {
        WindowPart part = part(key);
        synchronized (part) {
            int slot = part.find(key);
            if (slot >= 0) {
                Window window = part.at(slot);
                window.remove(time);
                part.keep(slot, window);
            }
        }
    }

    /** What is left of the limits. */
    List<PolicyState> states(long key, Quotas quotas, long now) {
        WindowPart part = part(key);
        synchronized (part) {
            int slot = part.find(key);
            return (slot < 0 ? new Window(key) : part.at(slot)).states(quotas, now);
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
