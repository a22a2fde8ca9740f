package io.securitylogger.impl.throttling;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The windows of all keys, at most a given number: the key that was longest not asked for goes first. Windows in which
 * nothing counts any more go by themselves. Thread-safe: keys are spread over parts with a lock each, which is held for a
 * fraction of a microsecond.
 */
final class WindowTable {

    private static final int PARTS = 64;
    private static final int SPREAD_BITS = 58;

    private final Part[] parts = new Part[PARTS];

    /**
     * An empty table.
     *
     * @param maxKeys how many keys it may hold, rounded up to a multiple of {@value #PARTS}
     * @param onEviction told, under a lock, of each key that is forgotten although it counts
     */
    WindowTable(int maxKeys, Runnable onEviction) {
        int each = Math.max(1, (maxKeys + PARTS - 1) / PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part(each, onEviction);
        }
    }

    /**
     * Counts a request, if the limits allow it.
     *
     * @return 0 if it was counted, else milliseconds until one is allowed
     */
    int take(long key, Quotas quotas, long now) {
        Part part = part(key);
        synchronized (part) {
            Window window = part.windowOf(key, quotas, now);
            int wait = window.wait(quotas, (int) now);
            if (wait <= 0) {
                window.add(quotas, (int) now);
            }
            return wait;
        }
    }

    /** Milliseconds until a request is allowed; 0 or less if it is now. Counts nothing. */
    int peek(long key, Quotas quotas, long now) {
        Part part = part(key);
        synchronized (part) {
            Window window = part.get(new Window(key));
            return window == null ? 0 : window.wait(quotas, (int) now);
        }
    }

    /** Counts a request, whatever the limits say, maybe one of an earlier time. */
    void record(long key, Quotas quotas, long time, long now) {
        Part part = part(key);
        synchronized (part) {
            part.windowOf(key, quotas, now).addEarlier(quotas, (int) time);
        }
    }

    /** Counts a request no more that was counted at this time. */
    void giveBack(long key, long time) {
        Part part = part(key);
        synchronized (part) {
            Window window = part.get(new Window(key));
            if (window != null) {
                window.remove((int) time);
            }
        }
    }

    /** What is left of the limits. */
    List<PolicyState> states(long key, Quotas quotas, long now) {
        Part part = part(key);
        synchronized (part) {
            Window window = part.get(new Window(key));
            return (window == null ? new Window(key) : window).states(quotas, (int) now);
        }
    }

    /** How many keys it holds. */
    int size() {
        int size = 0;
        for (Part part : parts) {
            synchronized (part) {
                size += part.size();
            }
        }
        return size;
    }

    private Part part(long key) {
        return parts[(int) (key >>> SPREAD_BITS)];
    }

    /** Some of the windows, the one first that was longest not asked for. */
    private static final class Part extends LinkedHashMap<Window, Window> {

        private static final long serialVersionUID = 1L;
        private static final int SMALLEST = 16;
        private static final float LOAD = 0.75f;

        private final int most;
        private final transient Runnable onEviction;
        private int longest;
        private long lastAsked;

        Part(int most, Runnable onEviction) {
            super(SMALLEST, LOAD, true);
            this.most = most;
            this.onEviction = onEviction;
        }

        Window windowOf(long key, Quotas quotas, long now) {
            longest = Math.max(longest, quotas.longest());
            forgetExpired(now);
            Window probe = new Window(key);
            Window known = get(probe);
            if (known == null) {
                put(probe, probe);
                known = probe;
            }
            return known;
        }

        /** Whoever is behind one that counts was asked for later, and comes to the front in its time. */
        private void forgetExpired(long now) {
            if (now - lastAsked >= longest) {
                clear();
            }
            lastAsked = Math.max(lastAsked, now);
            Iterator<Window> eldest = values().iterator();
            while (eldest.hasNext() && eldest.next().isExpired(longest, (int) now)) {
                eldest.remove();
            }
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Window, Window> eldest) {
            boolean tooMany = size() > most;
            if (tooMany) {
                onEviction.run();
            }
            return tooMany;
        }
    }
}
