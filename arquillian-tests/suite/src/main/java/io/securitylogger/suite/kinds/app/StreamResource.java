package io.securitylogger.suite.kinds.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

@Path("/streams")
@RequestScoped
@Produces("text/plain")
public class StreamResource {
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS_OF_LARGE = 80;
    private static final int BLOCKS_OF_ENDLESS = 16_000;

    @GET
    @Path("/small")
    public StreamingOutput small() {
        return out -> out.write("small stream".getBytes(UTF_8));
    }

    @GET
    @Path("/large")
    public StreamingOutput large() {
        return blocks(BLOCKS_OF_LARGE);
    }

    /** More than any buffer between here and a client that has gone. */
    @GET
    @Path("/endless")
    public StreamingOutput endless() {
        return out -> {
            out.write("begun".getBytes(UTF_8));
            out.flush();
            blocks(BLOCKS_OF_ENDLESS).write(out);
        };
    }

    @GET
    @Path("/fails-early")
    public StreamingOutput failsEarly() {
        return out -> {
            out.write("0123456789".getBytes(UTF_8));
            throw new IOException("stream boom");
        };
    }

    @GET
    @Path("/fails-late")
    public StreamingOutput failsLate() {
        return out -> {
            for (int i = 0; i < BLOCKS_OF_LARGE; i++) {
                out.write(block());
            }
            out.flush();
            throw new IllegalStateException("late stream boom");
        };
    }

    @GET
    @Path("/events")
    @Produces("text/event-stream")
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        try (sink) {
            for (int i = 0; i < 3; i++) {
                sink.send(sse.newEvent("tick", "event " + i))
                        .toCompletableFuture()
                        .join();
            }
        }
    }

    @GET
    @Path("/input-stream")
    public InputStream inputStream() {
        return new ByteArrayInputStream("an input stream".getBytes(UTF_8));
    }

    @GET
    @Path("/file")
    public File file() throws IOException {
        java.nio.file.Path file = Files.createTempFile("kinds", ".txt");
        Files.writeString(file, "a file");
        file.toFile().deleteOnExit();
        return file.toFile();
    }

    @GET
    @Path("/octets")
    @Produces("application/octet-stream")
    public byte[] octets() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    @GET
    @Path("/latin")
    @Produces("text/plain;charset=ISO-8859-1")
    public String latin() {
        return "Grüße";
    }

    @GET
    @Path("/utf-16")
    @Produces("text/plain;charset=UTF-16BE")
    public String utf16() {
        return "Grüße";
    }

    private static StreamingOutput blocks(int count) {
        return out -> {
            for (int i = 0; i < count; i++) {
                out.write(block());
            }
        };
    }

    private static byte[] block() {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'x');
        return block;
    }
}
