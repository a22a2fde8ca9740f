package io.securitylogger.suite.backends;

import static java.util.stream.Collectors.joining;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Hands what is asked to the injected reader. */
@Path("/reader")
@RequestScoped
@Produces("text/plain")
public class ReaderResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private LogReader reader;

    @GET
    @Path("/name")
    public String name() {
        return reader.name();
    }

    @GET
    @Path("/count")
    public String count(@Context UriInfo address) {
        return String.valueOf(reader.count(query(address)));
    }

    @GET
    @Path("/find")
    public String find(@QueryParam("ref") String ref) {
        return reader.find(LogRef.parse(ref))
                .map(log -> log.state() + " " + log.fields().slug() + " "
                        + log.fields().relatedObjects().size())
                .orElse("none");
    }

    @GET
    @Path("/related")
    public String related(@QueryParam("type") String type, @QueryParam("id") String id) {
        return ids(reader.related(LogType.INPUT_REQUEST, ObjectRef.of(type, id)));
    }

    /** All pages, one a line. */
    @GET
    @Path("/pages")
    public String pages(@Context UriInfo address, @QueryParam("size") int size) {
        LogQuery query = query(address).limit(size);
        List<String> pages = new ArrayList<>();
        for (List<LogRecord> page = reader.search(query); !page.isEmpty(); page = reader.search(query)) {
            pages.add(ids(page));
            query = query.after(page.get(page.size() - 1));
        }
        return String.join("\n", pages);
    }

    private static LogQuery query(UriInfo address) {
        MultivaluedMap<String, String> wanted = address.getQueryParameters();
        LogQuery query = LogQuery.of(LogType.INPUT_REQUEST);
        for (LogQuery.Field field : LogQuery.Field.values()) {
            if (wanted.containsKey(field.name())) {
                query = query.with(field, wanted.getFirst(field.name()));
            }
        }
        if (wanted.containsKey("from")) {
            query = query.from(Instant.parse(wanted.getFirst("from")));
        }
        return wanted.containsKey("except") ? query.except(UUID.fromString(wanted.getFirst("except"))) : query;
    }

    private static String ids(List<LogRecord> logs) {
        return logs.stream().map(log -> log.fields().id().toString()).collect(joining(" "));
    }
}
