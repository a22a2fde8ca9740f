package io.securitylogger.impl.throttling;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Some of the windows: a hash table with linear probing, since keys are hashes already, so that one is found with as few looks
 * into memory as can be. When it is full a hand goes round, as in the clock algorithm, and takes the first that was not asked
 * for again since it last came by; with each new key it goes on a little and takes what counts no more. Not thread-safe.
 */
final class WindowPart {

    private static final int SMALLEST = 16;
    private static final int STEPS = 8;
    private static final int NONE = -1;

    private final int most;
    private final Runnable onEviction;
    private int[] @Nullable [] slots = new int[SMALLEST][];
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

    /** Where the window of a key is; negative if it has none. */
    int find(long key) {
        int slot = home(key);
        int[] window = slots[slot];
        while (window != null && Window.key(window) != key) {
            slot = next(slot);
            window = slots[slot];
        }
        return window == null ? NONE : slot;
    }

    /**
     * Where the window of a key is, a new one if it had none. That is not used yet, so that a flood of new keys drives out
     * itself alone.
     */
    int slotOf(long key, Quotas quotas, long now) {
        int known = find(key);
        if (known != NONE) {
            return known;
        }
        longest = Math.max(longest, quotas.longest());
        forgetSomeExpired(now);
        makeRoom(now);
        size++;
        return insert(new Window(key).packed());
    }

    /** The window that is there. */
    Window at(int slot) {
        return new Window(requireNonNull(slots[slot]));
    }

    /** Keeps it there, as it is now. */
    void keep(int slot, Window window) {
        slots[slot] = window.packed();
    }

    private void forgetSomeExpired(long now) {
        for (int step = 0; step < STEPS; step++) {
            if (slots[hand] != null && at(hand).isExpired(longest, now)) {
                remove(hand);
            } else {
                hand = next(hand);
            }
        }
    }

    private void makeRoom(long now) {
        while (size >= most) {
            if (slots[hand] == null) {
                hand = next(hand);
            } else {
                makeRoomAtHand(at(hand), now);
            }
        }
        if (size * 3 >= slots.length * 2) {
            grow();
        }
    }

    private void makeRoomAtHand(Window window, long now) {
        if (window.isExpired(longest, now)) {
            remove(hand);
        } else if (window.wasUsed()) {
            keep(hand, window);
            hand = next(hand);
        } else {
            remove(hand);
            onEviction.run();
        }
    }

    private void grow() {
        int[] @Nullable [] old = slots;
        slots = new int[old.length * 2][];
        hand = 0;
        for (int[] window : old) {
            if (window != null) {
                insert(window);
            }
        }
    }

    private int insert(int[] window) {
        int slot = home(Window.key(window));
        while (slots[slot] != null) {
            slot = next(slot);
        }
        slots[slot] = window;
        return slot;
    }

    /** Closes the gap, or what lies behind it could not be found any more. */
    private void remove(int slot) {
        int gap = slot;
        int next = next(gap);
        for (int[] window = slots[next]; window != null; window = slots[next]) {
            if (distance(home(Window.key(window)), next) >= distance(gap, next)) {
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
