package io.securitylogger.benchmarks.ours;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Drops every event: what remains is the cost of making them. */
@Backend
@ApplicationScoped
public class DroppingLogWriter implements LogWriter {

    @Override
    public String name() {
        return "null";
    }

    /** It never waits, so it needs no thread of its own. */
    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> events) {
        // that is all
    }
}
