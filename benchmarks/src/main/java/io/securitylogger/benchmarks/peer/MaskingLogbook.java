package io.securitylogger.benchmarks.peer;

import static org.zalando.logbook.json.JsonBodyFilters.replaceJsonStringProperty;

import java.util.Set;
import org.zalando.logbook.HttpLogWriter;
import org.zalando.logbook.Logbook;
import org.zalando.logbook.core.DefaultHttpLogFormatter;
import org.zalando.logbook.core.DefaultSink;

/** Logbook with its own text, which masks the two secrets of the bodies. */
public final class MaskingLogbook {

    private MaskingLogbook() {}

    /** Hands the text to a writer. */
    public static Logbook writingTo(HttpLogWriter writer) {
        return Logbook.builder()
                .bodyFilter(replaceJsonStringProperty(Set.of("password", "access_token"), "[Filtered]"))
                .sink(new DefaultSink(new DefaultHttpLogFormatter(), writer))
                .build();
    }
}
