package io.securitylogger.impl.throttling;

import org.jspecify.annotations.Nullable;

/**
 * Some of the windows: a hash table with linear probing, since keys are hashes already, so that one is found with as few looks
 * into memory as can be. When it is full a hand goes round, as in the clock algorithm, and takes the first that was not asked
 * for again since it last came by; with each new key it goes on a little and takes what counts no more. Not thread-safe.
 */
final class WindowPart {

    private static final int SMALLEST = 16;
    private static final int STEPS = 8;

    private final int most;
    private final Runnable onEviction;
    private @Nullable Window[] slots = new Window[SMALLEST];
    private int size;
    private int hand;
    private int longest;

    /**
     * An empty part.
     *
     * @param most how many windows it may hold
     * @param onEviction told of each that is forgotten although it counts
     */
    WindowPart(int most, Runnable onEviction) {
        this.most = most;
        this.onEviction = onEviction;
    }

    int size() {
        return size;
    }

    @Nullable
    Window find(long key) {
        int slot = home(key);
        Window window = slots[slot];
        while (window != null && window.key() != key) {
            slot = next(slot);
            window = slots[slot];
        }
        return window;
    }

    /** The window of a key. Only one that is asked for again counts as used, so that a flood of new keys drives out itself alone. */
    Window windowOf(long key, Quotas quotas, long now) {
        Window known = find(key);
        if (known != null) {
            known.use();
            return known;
        }
        longest = Math.max(longest, quotas.longest());
        forgetSomeExpired(now);
        makeRoom(now);
        Window created = new Window(key);
        insert(created);
        size++;
        return created;
    }

    private void forgetSomeExpired(long now) {
        for (int step = 0; step < STEPS; step++) {
            Window window = slots[hand];
            if (window != null && window.isExpired(longest, now)) {
                remove(hand);
            } else {
                hand = next(hand);
            }
        }
    }

    private void makeRoom(long now) {
        while (size >= most) {
            Window window = slots[hand];
            if (window == null) {
                hand = next(hand);
            } else if (window.isExpired(longest, now)) {
                remove(hand);
            } else if (window.wasUsed()) {
                hand = next(hand);
            } else {
                remove(hand);
                onEviction.run();
            }
        }
        if (size * 3 >= slots.length * 2) {
            grow();
        }
    }

    private void grow() {
        @Nullable Window[] old = slots;
        slots = new Window[old.length * 2];
        hand = 0;
        for (Window window : old) {
            if (window != null) {
                insert(window);
            }
        }
    }

    private void insert(Window window) {
        int slot = home(window.key());
        while (slots[slot] != null) {
            slot = next(slot);
        }
        slots[slot] = window;
    }

    /** Closes the gap, or what lies behind it could not be found any more. */
    private void remove(int slot) {
        int gap = slot;
        int next = next(gap);
        for (Window window = slots[next]; window != null; window = slots[next]) {
            if (distance(home(window.key()), next) >= distance(gap, next)) {
                slots[gap] = window;
                gap = next;
            }
            next = next(next);
        }
        slots[gap] = null;
        size--;
    }

    private int distance(int from, int to) {
        return (to - from) & (slots.length - 1);
    }

    private int home(long key) {
        return (int) key & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
