package io.securitylogger.impl.throttling;

import java.util.ArrayList;
import java.util.List;

/**
 * The times of the requests of one key, oldest first: a ring that grows as it fills, up to the highest number that a limit
 * asks for. All are within the longest span from the newest, so that 32 bits are enough for each, in milliseconds that wrap
 * around. It is kept as one array of numbers, see {@link #packed()}: a look into it is one look into memory. Not thread-safe.
 */
final class Window {

    private static final int KEY = 0;
    private static final int NEWEST = 2;
    private static final int FIRST = 4;
    private static final int SIZE = 5;
    private static final int USED = 6;
    private static final int TIMES = 7;
    private static final long LOW_HALF = 0xffffffffL;

    private final long key;
    private int[] packed;
    private long newest;
    private int first;
    private int size;
    private boolean used;

    /** Without a request. */
    Window(long key) {
        this.key = key;
        packed = new int[TIMES + 1];
        newest = Long.MIN_VALUE;
    }

    /** As it was {@link #packed()}. */
    Window(int[] packed) {
        this.packed = packed;
        key = key(packed);
        newest = at(packed, NEWEST);
        first = packed[FIRST];
        size = packed[SIZE];
        used = packed[USED] != 0;
    }

    /** As it is kept: the same array as before unless it has grown. */
    int[] packed() {
        put(packed, KEY, key);
        put(packed, NEWEST, newest);
        packed[FIRST] = first;
        packed[SIZE] = size;
        packed[USED] = used ? 1 : 0;
        return packed;
    }

    static long key(int[] packed) {
        return at(packed, KEY);
    }

    private static long at(int[] packed, int place) {
        return ((long) packed[place] << 32) | (packed[place + 1] & LOW_HALF);
    }

    private static void put(int[] packed, int place, long value) {
        packed[place] = (int) (value >> 32);
        packed[place + 1] = (int) value;
    }

    /** Milliseconds until one more request is allowed; 0 or less if it is now. */
    int wait(Quotas quotas, long time) {
        int now = nowAt(time, quotas);
        int wait = 0;
        for (int i = 0; i < quotas.count(); i++) {
            int over = size - quotas.requests(i);
            if (over >= 0) {
                wait = Math.max(wait, quotas.millis(i) - (now - time(over)));
            }
        }
        return wait;
    }

    /** Counts a request now, or at the time of the newest where the clock was set back. */
    void add(Quotas quotas, long time) {
        int now = nowAt(time, quotas);
        makeRoom(quotas, now);
        put(size++, now);
        newest = Math.max(newest, time);
    }

    /** Counts a request of an earlier time, unless as many newer ones are known as any limit asks for. */
    void addEarlier(Quotas quotas, long time) {
        if (size == 0 || time >= newest) {
            add(quotas, time);
        } else if (newest - time < quotas.longest()) {
            insert(quotas, (int) time);
        }
    }

    private void insert(Quotas quotas, int time) {
        int place = size;
        while (place > 0 && time(place - 1) - time > 0) {
            place--;
        }
        if (size == quotas.most() && place == 0) {
            return;
        }
        int before = size;
        makeRoom(quotas, time(size - 1));
        place -= before - size;
        size++;
        for (int i = size - 1; i > place; i--) {
            put(i, time(i - 1));
        }
        put(place, time);
    }

    /** Counts a request no more; the newest, if none is of that time. */
    void remove(long time) {
        if (size == 0) {
            return;
        }
        int last = time(size - 1);
        int place = size - 1;
        while (place >= 0 && time(place) != (int) time) {
            place--;
        }
        for (int i = place < 0 ? size - 1 : place; i < size - 1; i++) {
            put(i, time(i + 1));
        }
        size--;
        newest = size == 0 ? Long.MIN_VALUE : newest - (last - time(size - 1));
    }

    /** What is left of each limit. */
    List<PolicyState> states(Quotas quotas, long time) {
        int now = nowAt(time, quotas);
        List<PolicyState> states = new ArrayList<>(quotas.count());
        for (int i = 0; i < quotas.count(); i++) {
            int oldest = firstWithin(quotas.millis(i), now);
            int left = quotas.requests(i) - (size - oldest);
            int reset = oldest == size ? quotas.millis(i) : quotas.millis(i) - (now - time(oldest));
            states.add(new PolicyState(quotas.limit(i), quotas.name(i), Math.max(0, left), reset));
        }
        return states;
    }

    /** Whether nothing in it counts any more, whichever limit asks. */
    boolean isExpired(int longest, long now) {
        return size == 0 || now - newest >= longest;
    }

    /** It is asked for; again, if anything is in it. */
    void use() {
        used |= size > 0;
    }

    /** Whether it was asked for again since this was asked last. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    private int firstWithin(int millis, int now) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (now - time(middle) < millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void makeRoom(Quotas quotas, int now) {
        while (size > 0 && (size >= quotas.most() || now - time(0) >= quotas.longest())) {
            first = index(1);
            size--;
        }
        if (size == capacity()) {
            grow(Math.min(quotas.most(), size * 2 + 1));
        }
    }

    private void grow(int capacity) {
        int[] grown = new int[TIMES + capacity];
        for (int i = 0; i < size; i++) {
            grown[TIMES + i] = time(i);
        }
        packed = grown;
        first = 0;
    }

    private int capacity() {
        return packed.length - TIMES;
    }

    /** Never before the newest; what is too old to be told from it is let go. */
    private int nowAt(long time, Quotas quotas) {
        if (size > 0 && isExpired(quotas.longest(), time)) {
            packed = new int[TIMES + 1];
            first = 0;
            size = 0;
        }
        return (int) (size == 0 ? time : Math.max(time, newest));
    }

    private int time(int place) {
        return packed[TIMES + index(place)];
    }

    private void put(int place, int time) {
        packed[TIMES + index(place)] = time;
    }

    private int index(int place) {
        int index = first + place;
        return index < capacity() ? index : index - capacity();
    }
}
