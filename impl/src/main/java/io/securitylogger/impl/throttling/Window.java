package io.securitylogger.impl.throttling;

import java.util.ArrayList;
import java.util.List;

/**
 * The times of the requests of one key, oldest first: a ring that grows as it fills, up to the highest number that a limit
 * asks for. All are within the longest span from the newest, so that 32 bits are enough for each, in milliseconds that wrap
 * around. Not thread-safe.
 */
final class Window {

    private static final int[] NONE = {};
    private static final int SMALLEST = 2;

    private final long key;
    private long newest = Long.MIN_VALUE;
    private int[] times = NONE;
    private int first;
    private int size;
    private boolean used;

    Window(long key) {
        this.key = key;
    }

    long key() {
        return key;
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
            states.add(new PolicyState(quotas.limit(i), Math.max(0, left), reset));
        }
        return states;
    }

    /** Whether nothing in it counts any more, whichever limit asks. */
    boolean isExpired(int longest, long now) {
        return size == 0 || now - newest >= longest;
    }

    /** It was asked for again. */
    void use() {
        used = true;
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
        if (size == times.length) {
            grow(Math.min(quotas.most(), Math.max(SMALLEST, size * 2)));
        }
    }

    private void grow(int capacity) {
        int[] grown = new int[capacity];
        for (int i = 0; i < size; i++) {
            grown[i] = time(i);
        }
        times = grown;
        first = 0;
    }

    /** Never before the newest; what is too old to be told from it is let go. */
    private int nowAt(long time, Quotas quotas) {
        if (size > 0 && isExpired(quotas.longest(), time)) {
            times = NONE;
            first = 0;
            size = 0;
        }
        return (int) (size == 0 ? time : Math.max(time, newest));
    }

    private int time(int place) {
        return times[index(place)];
    }

    private void put(int place, int time) {
        times[index(place)] = time;
    }

    private int index(int place) {
        int index = first + place;
        return index < times.length ? index : index - times.length;
    }
}
