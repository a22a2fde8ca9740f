package io.securitylogger.suite.pressure.app;

import io.securitylogger.LogExempt;
import io.securitylogger.SecurityLog;
import io.securitylogger.WriterStatistics.Events;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What became of the events of the only writer: received, queued, written, dropped and rejected. */
@Path("/statistics")
@RequestScoped
public class StatisticsResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @GET
    @LogExempt
    public String events() {
        Events events = log.statistics().writers().get(0).events();
        return events.received() + " " + events.queued() + " " + events.written() + " " + events.dropped() + " "
                + events.rejected();
    }
}
