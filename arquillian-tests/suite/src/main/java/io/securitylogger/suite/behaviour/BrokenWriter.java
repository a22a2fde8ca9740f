package io.securitylogger.suite.behaviour;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Fails on requests whose path ends in {@value #POISON}. */
@Backend
@ApplicationScoped
public class BrokenWriter implements LogWriter {
    static final String POISON = "/broken";

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public void write(List<LogEvent> events) {
        for (LogEvent event : events) {
            if (event.record() instanceof InputRequestLog log
                    && log.http().request().path().endsWith(POISON)) {
                throw new IllegalStateException("writer broken");
            }
        }
    }
}
