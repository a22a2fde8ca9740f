package io.securitylogger.suite.behaviour;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogExempt;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Tells what the application itself can find out about its logs. */
@Path("/journal")
@LogExempt
@RequestScoped
public class JournalResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private EventJournal journal;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private LogReader reader;

    @GET
    @Path("/events/{id}")
    public String events(@PathParam("id") String id) {
        return String.join("\n", journal.of(id));
    }

    @GET
    @Path("/read/{id}")
    public String read(@PathParam("id") String id) {
        return reader.find(new LogRef(LogType.INPUT_REQUEST, UUID.fromString(id)))
                .map(log -> reader.name() + " " + log.state() + " " + ((InputRequestLog) log).viewSlug())
                .orElse("none");
    }

    @GET
    @Path("/count/{slug}")
    public long count(@PathParam("slug") String slug) {
        return reader.count(LogQuery.of(LogType.INPUT_REQUEST).with(LogQuery.Field.VIEW_SLUG, slug));
    }
}
