package io.securitylogger.benchmarks.peer;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.zalando.logbook.jaxrs.LogbookServerFilter;

/** Logbook as its documentation registers it. */
@Provider
public class LogbookFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new LogbookServerFilter(MaskingLogbook.writingTo(new DroppingHttpLogWriter())));
        return true;
    }
}
