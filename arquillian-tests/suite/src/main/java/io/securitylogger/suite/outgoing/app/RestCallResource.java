package io.securitylogger.suite.outgoing.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls the target by MicroProfile REST Clients, and tells what it saw. */
@Path("/rest")
@RequestScoped
public class RestCallResource {
    private static final long WAIT_SECONDS = 20;

    @Inject
    @RestClient
    Payments injected;

    @GET
    @Path("/injected")
    public String injected(@QueryParam("target") String target) {
        return Outcome.of(() -> injected.find(id(target)));
    }

    @GET
    @Path("/injected-later")
    public String injectedLater(@QueryParam("target") String target) {
        return Outcome.of(() -> awaited(injected.later(id(target))));
    }

    @GET
    @Path("/built")
    public String built(@QueryParam("target") String target) {
        return Outcome.of(() -> built(target, client -> client.find(id(target))));
    }

    @GET
    @Path("/built-later")
    public String builtLater(@QueryParam("target") String target) {
        return Outcome.of(() -> built(target, client -> awaited(client.later(id(target)))));
    }

    @GET
    @Path("/charge")
    public String charge(@QueryParam("target") String target) {
        return Outcome.of(() -> injected.charge(id(target), 17, "Bearer verysecret", new Charge("DE-4711", "hunter2")));
    }

    @GET
    @Path("/response")
    public String response(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            try (Response response = injected.response(id(target))) {
                return response.getStatus() + response.readEntity(String.class);
            }
        });
    }

    /** Reads the first part, has the peer send the second, and reads it. */
    @GET
    @Path("/stream")
    public String stream(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            try (InputStream body = injected.stream(id(target))) {
                return Streams.inTwoParts(body, target);
            }
        });
    }

    private static String built(String target, Call call) throws Exception {
        Payments client = RestClientBuilder.newBuilder()
                .baseUri(URI.create(target).resolve("/"))
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(1, TimeUnit.SECONDS)
                .build(Payments.class);
        try (AutoCloseable closed = (AutoCloseable) client) {
            return call.by(client);
        }
    }

    private static String awaited(CompletionStage<String> answer) throws Exception {
        return answer.toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private static String id(String target) {
        return target.substring(target.lastIndexOf('/') + 1);
    }

    private interface Call {
        String by(Payments client) throws Exception;
    }
}
