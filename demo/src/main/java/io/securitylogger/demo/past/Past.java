package io.securitylogger.demo.past;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Writes old logs into each backend when the shop starts. */
@ApplicationScoped
class Past {

    private static final Set<String> STORES = Set.of("sql", "elasticsearch");

    void write(@Observes @Initialized(ApplicationScoped.class) Object start, @Backend Instance<LogWriter> writers)
            throws Exception {
        List<LogEvent> old = OldRequests.before(LocalDate.now(ZoneOffset.UTC));
        for (LogWriter writer : writers) {
            if (STORES.contains(writer.name())) {
                writer.write(old);
            }
        }
    }
}
