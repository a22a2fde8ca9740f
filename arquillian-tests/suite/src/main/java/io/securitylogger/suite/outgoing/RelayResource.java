package io.securitylogger.suite.outgoing;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.client.http.SecurityLogHttpClient;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Calls others by {@link HttpClient}. */
@Path("/relay")
@ApplicationScoped
public class RelayResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient plain =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpClient logged = SecurityLogHttpClient.wrap(plain);

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private LogReader reader;

    /** The answer, or how the call failed. */
    @GET
    public String relay(@QueryParam("to") URI to, @QueryParam("way") String way) {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(way.equals("cancelled") ? PATIENCE.multipliedBy(20) : PATIENCE)
                .header("Authorization", "Bearer top-secret")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"amount\": 5, \"password\": \"top-secret\"}"))
                .build();
        LogData data = LogData.slug("payment").relate(ObjectRef.of("Order", 17)).extra("channel", "web");
        try (LogScope scope = log.with(data)) {
            return switch (way) {
                case "plain" -> text(plain.send(request, BodyHandlers.ofString()));
                case "send" -> text(logged.send(request, BodyHandlers.ofString()));
                case "plain-async" ->
                    text(plain.sendAsync(request, BodyHandlers.ofString()).get());
                case "async" ->
                    text(logged.sendAsync(request, BodyHandlers.ofString()).get());
                case "cancelled" -> cancelled(request);
                case "interrupted" -> {
                    Thread.currentThread().interrupt();
                    yield text(logged.send(request, BodyHandlers.ofString()));
                }
                default -> throw new IllegalArgumentException(way);
            };
        } catch (IOException | ExecutionException | InterruptedException failure) {
            return failure.getClass().getName() + ": " + failure.getMessage();
        }
    }

    /** Gives up when the peer has the request. */
    private String cancelled(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> call = logged.sendAsync(request, BodyHandlers.ofString());
        URI arrived = URI.create(request.uri().toString().replace("/slow-", "/arrived-"));
        plain.send(HttpRequest.newBuilder(arrived).build(), BodyHandlers.discarding());
        return String.valueOf(call.cancel(true));
    }

    /** Calls with nothing but the address, two times. */
    @GET
    @Path("/twice")
    public String twice(@QueryParam("to") URI to, @QueryParam("and") URI and) throws IOException, InterruptedException {
        String first = logged.send(HttpRequest.newBuilder(to).build(), BodyHandlers.ofString())
                .body();
        String second = logged.send(HttpRequest.newBuilder(and).build(), BodyHandlers.ofString())
                .body();
        return first + second;
    }

    /** The tree of a log, one line each, indented by its level. */
    @GET
    @Path("/tree")
    public String tree(@QueryParam("ref") String ref) {
        StringBuilder text = new StringBuilder();
        reader.tree(LogRef.parse(ref)).ifPresent(tree -> append(tree.root(), "", text));
        return text.toString();
    }

    private static void append(LogTree.Node node, String indent, StringBuilder text) {
        text.append(indent).append(node.log().type().id()).append('\n');
        node.children().forEach(child -> append(child, indent + ' ', text));
    }

    private static String text(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }
}
