package io.securitylogger.impl.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message about something that is counted: said the first time it happens, then once in {@link Reporter#PERIOD} with
 * exact numbers as long as they grow. Its first two arguments are how often it happened since the last time it was said,
 * and in all. Thread-safe, never throws.
 */
public final class CountedMessage {

    private final Reporter reporter;
    private final OperatorMessage message;
    private final Object[] details;
    private long total;
    private volatile long unsaid;
    private @Nullable Throwable lastCause;
    private Instant dueAt = Instant.MIN;

    /** @param details arguments of the message from the third on */
    public CountedMessage(Reporter reporter, OperatorMessage message, Object... details) {
        this.reporter = reporter;
        this.message = message;
        this.details = details.clone();
    }

    /** It happened so often, the last time for that cause. */
    public synchronized void add(int count, @Nullable Throwable cause) {
        total += count;
        unsaid += count;
        lastCause = cause;
        sayIfDue();
    }

    /** Says what is unsaid if it was last said a period ago. To be called now and then, so that nothing stays unsaid. */
    public void sayIfDue() {
        if (unsaid > 0) {
            say(false);
        }
    }

    /** Says what is unsaid: for the end. */
    public void flush() {
        say(true);
    }

    private synchronized void say(boolean now) {
        Instant time = reporter.time();
        if (unsaid == 0 || (!now && time.isBefore(dueAt))) {
            return;
        }
        Object[] arguments = new Object[2 + details.length];
        arguments[0] = unsaid;
        arguments[1] = total;
        System.arraycopy(details, 0, arguments, 2, details.length);
        reporter.say(message, lastCause, arguments);
        unsaid = 0;
        lastCause = null;
        dueAt = time.plus(Reporter.PERIOD);
    }
}
