package io.securitylogger.elasticsearch.shipping;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was sent lately. Nobody acknowledges lines on TCP, so those that may still have been on their way when a connection broke
 * are sent again: a version that is there already changes nothing. Not thread-safe.
 */
final class SentLines {

    /** More than the buffers of both ends usually hold. */
    private static final long MOST_CHARACTERS = 8L << 20;

    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private record Sent(String line, long nanos) {}

    private final Deque<Sent> lines = new ArrayDeque<>();
    private long characters;

    void add(String line, long nowNanos) {
        lines.addLast(new Sent(line, nowNanos));
        characters += line.length();
        while (lines.size() > 1
                && (characters > MOST_CHARACTERS || nowNanos - lines.getFirst().nanos() > LIFETIME.toNanos())) {
            characters -= lines.removeFirst().line().length();
        }
    }

    List<String> all() {
        return lines.stream().map(Sent::line).toList();
    }
}
