package io.securitylogger.suite.elasticsearch.app;

import io.securitylogger.LogExempt;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.client.http.SecurityLogHttpClient;
import io.securitylogger.spi.LogReader;
import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.Throttling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Weighs parcels by calling itself, and tells what is in the log. */
@Path("/parcels")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ParcelResource {
    /** How many are served of each path. */
    public static final int LIMIT = 3;

    @Inject
    private SecurityLog log;

    @Inject
    private LogReader reader;

    @Context
    private UriInfo uri;

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Parcel send(@PathParam("id") String id, Parcel parcel) throws IOException, InterruptedException {
        log.slug("parcel").relate(ObjectRef.of("Parcel", id)).extra("content", parcel.content);
        HttpRequest weighing = HttpRequest.newBuilder(uri.getBaseUri().resolve("parcels/scale"))
                .build();
        HttpClient client = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());
        parcel.weight = Double.parseDouble(
                client.send(weighing, BodyHandlers.ofString()).body());
        return parcel;
    }

    @GET
    @Path("/scale")
    public String weigh() {
        return "2.5";
    }

    @GET
    @Path("/limited/{who}")
    @Throttling(limits = @Limit(requests = LIMIT, per = "PT1H"), keepDefault = false)
    public String limited(@PathParam("who") String who) {
        return "one more for " + who;
    }

    /** What the reader has of a parcel, and the server's JSON-P writes. */
    @GET
    @Path("/{id}/log")
    @LogExempt
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject read(@PathParam("id") String id) {
        LogRecord found = reader.related(LogType.INPUT_REQUEST, ObjectRef.of("Parcel", id))
                .get(0);
        LogFields fields = found.fields();
        return Json.createObjectBuilder()
                .add("reader", reader.name())
                .add("ref", found.ref().toString())
                .add("slug", String.valueOf(fields.slug()))
                .add("state", found.state().name())
                .add("content", String.valueOf(fields.extraData().get("content")))
                .add("statistics", log.statistics().toString())
                .build();
    }
}
