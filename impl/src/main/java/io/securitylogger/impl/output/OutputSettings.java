package io.securitylogger.impl.output;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much of an output is kept.
 *
 * @param length how many characters a text may have before it is cut from the left, at least {@link #SHORTEST}
 * @param offset how many characters are cut beyond that, so that it is not cut again at once; less than the length
 * @param flushTimeout how long text may wait before it is written
 */
public record OutputSettings(int length, int offset, Duration flushTimeout) {

    /** So many characters hold a line that says something, and its time. */
    public static final int SHORTEST = 200;

    /** The documented defaults. */
    public static final OutputSettings DEFAULT = new OutputSettings(10_000, 1000, Duration.ofSeconds(5));

    public OutputSettings {
        requireNonNull(flushTimeout, "flushTimeout");
        if (length < SHORTEST) {
            throw new IllegalArgumentException("length must be at least " + SHORTEST + ", was " + length);
        }
        if (offset < 0 || offset >= length) {
            throw new IllegalArgumentException("it must be from 0 to " + (length - 1) + ", was " + offset);
        }
    }
}
