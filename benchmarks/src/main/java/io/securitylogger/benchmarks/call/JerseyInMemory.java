package io.securitylogger.benchmarks.call;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;

/** Answers calls of Jersey as {@link Answering} does, but out of memory: what is left is the client's own code, and who logs. */
final class JerseyInMemory implements Connector {

    private JerseyInMemory() {}

    static ClientConfig configuration() {
        return new ClientConfig().connectorProvider((client, configuration) -> new JerseyInMemory());
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        byte[] body = request.hasEntity() ? sent(request) : Answering.TEXT;
        ClientResponse response = new ClientResponse(Response.Status.OK, request);
        response.header("Date", "Sat, 28 Nov 2026 12:00:00 GMT");
        response.header(
                HttpHeaders.CONTENT_TYPE, request.hasEntity() ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN);
        response.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        response.setEntityStream(new ByteArrayInputStream(body));
        return response;
    }

    private static byte[] sent(ClientRequest request) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        request.setStreamProvider(length -> sent);
        try {
            request.writeEntity();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.toByteArray();
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        callback.response(apply(request));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String getName() {
        return "in memory";
    }

    @Override
    public void close() {}
}
