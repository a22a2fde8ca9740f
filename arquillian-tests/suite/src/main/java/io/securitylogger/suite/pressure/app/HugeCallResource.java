package io.securitylogger.suite.pressure.app;

import io.securitylogger.suite.peer.Pattern;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.CRC32;

/** Calls with bodies of any length, as streams. Answers the number of bytes and their checksum. */
@Path("/huge/{kind}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class HugeCallResource {
    private static final int PACKET = 64 * 1024;
    private static final String TYPE = "application/octet-stream";

    @Inject
    private CallClients clients;

    /** Has the peer go on only when the first byte is here. */
    @GET
    public String download(@PathParam("kind") String kind, @QueryParam("bytes") long bytes) throws Exception {
        String name = "down-" + kind;
        CRC32 checksum = new CRC32();
        try (InputStream body = open(kind, name, bytes)) {
            checksum.update(body.read());
            long count = 1;
            clients.release(name);
            byte[] packet = new byte[PACKET];
            for (int read = body.read(packet); read >= 0; read = body.read(packet)) {
                checksum.update(packet, 0, read);
                count += read;
            }
            return count + " " + checksum.getValue();
        }
    }

    private InputStream open(String kind, String name, long bytes) throws IOException, InterruptedException {
        String path = "/" + kind + "/huge-" + name;
        return switch (kind) {
            case "http" ->
                clients.http()
                        .send(
                                HttpRequest.newBuilder(clients.uri(path + "?bytes=" + bytes))
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body();
            case "jaxrs" ->
                clients.jaxrs(path).queryParam("bytes", bytes).request().get(InputStream.class);
            case "rest" -> clients.rest().huge(name, bytes);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @POST
    public String upload(@PathParam("kind") String kind, @QueryParam("bytes") long bytes) throws Exception {
        String path = "/" + kind + "/huge-up-" + kind;
        return switch (kind) {
            case "http" ->
                clients.http()
                        .send(
                                HttpRequest.newBuilder(clients.uri(path))
                                        .header("Content-Type", TYPE)
                                        .POST(BodyPublishers.ofInputStream(() -> new Pattern(bytes)))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            case "jaxrs" -> clients.jaxrs(path).request().post(Entity.entity(new Pattern(bytes), TYPE), String.class);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
