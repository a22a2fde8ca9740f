package io.securitylogger.impl.cleaning;

import java.util.Arrays;

/**
 * Ranges of a text, kept as packed numbers: 31 bits start, 31 bits end, 2 bits quoting. The quoting says how the
 * replacement is written: 0 bare, 1 in quotes, 2 in quotes escaped once, 3 in quotes escaped twice.
 */
final class Ranges {

    static final int BARE = 0;

    private static final int LARGEST_QUOTING = 3;
    private static final long POSITION = (1L << 31) - 1;

    private static final long[] NOTHING = {};

    private long[] packed = NOTHING;
    private int size;

    void add(int start, int end) {
        add(start, end, BARE);
    }

    void add(int start, int end, int quoting) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, Math.max(8, size * 2));
        }
        packed[size++] = pack(start, end, quoting <= LARGEST_QUOTING ? quoting : BARE);
    }

    int size() {
        return size;
    }

    int start(int index) {
        return start(packed[index]);
    }

    int end(int index) {
        return end(packed[index]);
    }

    int quoting(int index) {
        return quoting(packed[index]);
    }

    /** Sorts by start and unites what overlaps. */
    void merge() {
        sort();
        int kept = 0;
        for (int i = 1; i < size; i++) {
            if (overlap(packed[kept], packed[i])) {
                packed[kept] = union(packed[kept], packed[i]);
            } else {
                packed[++kept] = packed[i];
            }
        }
        size = Math.min(size, kept + 1);
    }

    private void sort() {
        for (int i = 1; i < size; i++) {
            if (packed[i - 1] > packed[i]) {
                Arrays.sort(packed, 0, size);
                return;
            }
        }
    }

    private static boolean overlap(long first, long second) {
        return start(second) < end(first) || start(second) == start(first);
    }

    private static long union(long first, long second) {
        boolean sameStart = start(first) == start(second);
        int quoting = sameStart ? Math.max(quoting(first), quoting(second)) : quoting(first);
        return pack(start(first), Math.max(end(first), end(second)), quoting);
    }

    private static long pack(int start, int end, int quoting) {
        return (long) start << 33 | (long) end << 2 | quoting;
    }

    private static int start(long range) {
        return (int) (range >>> 33);
    }

    private static int end(long range) {
        return (int) (range >>> 2 & POSITION);
    }

    private static int quoting(long range) {
        return (int) (range & LARGEST_QUOTING);
    }
}
