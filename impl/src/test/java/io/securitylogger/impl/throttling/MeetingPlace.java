package io.securitylogger.impl.throttling;

import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.SharedCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in memory that can be closed. */
final class MeetingPlace implements SharedCounts {

    private static final int MOST_AT_ONCE = 2;

    private final List<Portion> portions = new ArrayList<>();
    private @Nullable String secret;
    private boolean isClosed;

    void close() {
        isClosed = true;
    }

    void open() {
        isClosed = false;
    }

    List<Portion> portions() {
        return portions;
    }

    private void requireOpen() {
        if (isClosed) {
            throw new LogReadException("closed");
        }
    }

    @Override
    public String secret(String application, String proposed) {
        requireOpen();
        if (secret == null) {
            secret = proposed;
        }
        return secret;
    }

    @Override
    public void publish(String application, Portion portion) {
        requireOpen();
        portions.add(portion);
    }

    @Override
    public List<Portion> published(String application, Map<String, Long> known) {
        requireOpen();
        return portions.stream()
                .filter(portion -> portion.number() > known.getOrDefault(portion.node(), -1L))
                .limit(MOST_AT_ONCE)
                .toList();
    }

    @Override
    public Map<String, Long> last(String application) {
        requireOpen();
        Map<String, Long> last = new HashMap<>();
        portions.forEach(portion -> last.merge(portion.node(), portion.number(), Math::max));
        return last;
    }
}
