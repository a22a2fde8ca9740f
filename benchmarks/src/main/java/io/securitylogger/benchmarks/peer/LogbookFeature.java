package io.securitylogger.benchmarks.peer;

import static org.zalando.logbook.json.JsonBodyFilters.replaceJsonStringProperty;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.zalando.logbook.Logbook;
import org.zalando.logbook.core.DefaultHttpLogFormatter;
import org.zalando.logbook.core.DefaultSink;
import org.zalando.logbook.jaxrs.LogbookServerFilter;

/** Logbook as its documentation registers it. */
@Provider
public class LogbookFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        Logbook logbook = Logbook.builder()
                .bodyFilter(replaceJsonStringProperty(Set.of("password", "access_token"), "[Filtered]"))
                .sink(new DefaultSink(new DefaultHttpLogFormatter(), new DroppingHttpLogWriter()))
                .build();
        context.register(new LogbookServerFilter(logbook));
        return true;
    }
}
