package io.securitylogger.suite.testing;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Says what a parcel has to do with, and what the injected reader knows of it. */
@Path("/parcels/{id}")
@RequestScoped
@Produces("text/plain")
public class ParcelResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private LogReader reader;

    @POST
    public String send(@PathParam("id") String id, String parcel) {
        log.slug("parcel").relate(ObjectRef.of("Parcel", id));
        return "sent " + parcel.length();
    }

    @GET
    public String logs(@PathParam("id") String id) {
        return reader.name() + " "
                + reader.related(LogType.INPUT_REQUEST, ObjectRef.of("Parcel", id)).stream()
                        .map(LogRecord::state)
                        .toList();
    }
}
