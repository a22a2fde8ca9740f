package io.securitylogger.suite.backends;

import io.securitylogger.SecurityLog;
import io.securitylogger.WriterStatistics;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** What the log says of itself. */
@Path("/statistics/{writer}")
public class StatisticsResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    /** The numbers of events of a writer, in the order of the record, and whether both kinds of look-up agree. */
    @GET
    @Produces("text/plain")
    public String get(@PathParam("writer") String writer) {
        WriterStatistics.Events events = log.statistics().writers().stream()
                .filter(one -> one.writer().equals(writer))
                .findFirst()
                .orElseThrow()
                .events();
        int known = SecurityLog.current().statistics().writers().size();
        return "%d %d %d %d %d %d of %d"
                .formatted(
                        events.received(),
                        events.queued(),
                        events.written(),
                        events.retried(),
                        events.dropped(),
                        events.rejected(),
                        known);
    }
}
