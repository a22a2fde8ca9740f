package io.securitylogger.impl.dispatch;

/** Which threads are observing or writing logs right now. */
final class AtWork {

    private static final ThreadLocal<Boolean> MARK = new ThreadLocal<>();

    private AtWork() {}

    static boolean is() {
        return MARK.get() != null;
    }

    /** Marks the calling thread; false if it was marked before. */
    static boolean begin() {
        if (is()) {
            return false;
        }
        MARK.set(Boolean.TRUE);
        return true;
    }

    /** Undoes what {@link #begin} has done. */
    static void end(boolean begun) {
        if (begun) {
            MARK.remove();
        }
    }
}
