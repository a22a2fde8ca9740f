package io.securitylogger.impl.message;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.Locale;

/**
 * The messages to operators. Each says what happened, with which value, and what to do. Numbers are never reused: 1-29
 * settings, 30-49 dispatch, 50-79 SQL, 80-99 capture and scopes.
 */
public enum Message {
    STARTED(1, Level.INFO, "Security Logger is on: writers {0}, reader {1}, write mode {2}"),
    UNKNOWN_PROPERTY(2, Level.WARNING, "Property {0} is unknown and has no effect; did you mean {1}?"),

    WRITER_FAILED(
            30,
            Level.WARNING,
            "Writer {0} failed on {1} event(s), which are lost; the application is not affected. See the cause and check the backend"),
    OBSERVER_FAILED(
            31,
            Level.WARNING,
            "An observer of LogEvent failed on {0}; the log goes on. Mend the observer, see the cause");

    private final int number;
    private final Level level;
    private final String pattern;

    Message(int number, Level level, String pattern) {
        this.number = number;
        this.level = level;
        this.pattern = pattern;
    }

    /** Its place in the table of messages. */
    public int number() {
        return number;
    }

    /** How much it matters. */
    public Level level() {
        return level;
    }

    /**
     * The whole text with its id, for example {@code SECLOG0030: Writer sql failed …}.
     *
     * @param arguments put in by their {@code toString}, without any formatting of numbers
     */
    public String text(Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        String body = new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
        return String.format(Locale.ROOT, "SECLOG%04d: %s", number, body);
    }
}
