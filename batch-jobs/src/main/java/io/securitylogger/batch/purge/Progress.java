package io.securitylogger.batch.purge;

import java.time.Duration;
import java.util.Locale;

/** Counts what a purge has done of what it has to do. Not thread-safe. */
final class Progress {

    private static final double NANOS = 1e9;

    private final long total;
    private final long before;
    private final long begun = System.nanoTime();
    private long done;

    /**
     * @param done by earlier executions
     * @param left to be done
     */
    Progress(long done, long left) {
        this.before = done;
        this.done = done;
        this.total = done + left;
    }

    long done() {
        return done;
    }

    void add(int logs) {
        done += logs;
    }

    /** Done, total, logs for each second, time left. */
    @Override
    public String toString() {
        double seconds = (System.nanoTime() - begun) / NANOS;
        double rate = (done - before) / Math.max(seconds, 1 / NANOS);
        long left = Math.max(0, total - done);
        String time = rate == 0 ? "unknown" : text(Duration.ofSeconds(Math.round(left / rate)));
        return String.format(
                Locale.ROOT, "%d of %d, %.0f rows/s, time left %s", done, Math.max(total, done), rate, time);
    }

    private static String text(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
