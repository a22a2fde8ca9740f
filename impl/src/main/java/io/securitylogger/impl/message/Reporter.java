package io.securitylogger.impl.message;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the operator, through the logger {@code io.securitylogger}. A message that recurs within {@link #PERIOD} is
 * counted instead of repeated; the next one says how often. Thread-safe, never throws.
 */
public final class Reporter {

    /** How long a message keeps quiet after it was said. */
    public static final Duration PERIOD = Duration.ofMinutes(1);

    private static final System.Logger LOGGER = System.getLogger("io.securitylogger");

    private final InstantSource clock;
    private final Map<OperatorMessage, Silence> silences = new HashMap<>();

    public Reporter(InstantSource clock) {
        this.clock = clock;
    }

    /** Says it, unless it was said less than {@link #PERIOD} ago. */
    public void report(OperatorMessage message, Object... arguments) {
        report(message, null, arguments);
    }

    /** Says it with its cause, unless it was said less than {@link #PERIOD} ago. */
    public void report(OperatorMessage message, @Nullable Throwable cause, Object... arguments) {
        long unsaid = countUnsaid(message);
        if (unsaid < 0) {
            return;
        }
        log(message, cause, message.text(arguments) + (unsaid == 0 ? "" : " (and " + unsaid + " more like this)"));
    }

    /** Says it, however often: for those who count for themselves. */
    void say(OperatorMessage message, @Nullable Throwable cause, Object... arguments) {
        log(message, cause, message.text(arguments));
    }

    Instant time() {
        return clock.instant();
    }

    private static void log(OperatorMessage message, @Nullable Throwable cause, String text) {
        if (cause == null) {
            LOGGER.log(message.level(), text);
        } else {
            LOGGER.log(message.level(), text, cause);
        }
    }

    /** How often the message was left unsaid since it was last said; negative if it must not be said now. */
    private long countUnsaid(OperatorMessage message) {
        Instant now = clock.instant();
        synchronized (silences) {
            Silence silence = silences.get(message);
            if (silence != null && now.isBefore(silence.end())) {
                silences.put(message, new Silence(silence.end(), silence.unsaid() + 1));
                return -1;
            }
            silences.put(message, new Silence(now.plus(PERIOD), 0));
            return silence == null ? 0 : silence.unsaid();
        }
    }

    private record Silence(Instant end, long unsaid) {}
}
