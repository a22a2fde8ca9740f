package io.securitylogger.benchmarks.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Large answers, streamed in parts of 8 KB. */
@Path("/download")
@ApplicationScoped
public class DownloadResource {

    /** The size of each answer. */
    public static final int SIZE_BYTES = 10 * 1024 * 1024;

    private static final byte[] PART = "17;Jane Roe;Brno;1299.90;2026-11-23;paid;parcel;0123456789;ring;\n"
            .repeat(128)
            .getBytes(UTF_8);
    private static final int PART_BYTES = 8192;

    /** As a table. */
    @GET
    @Path("/csv")
    @Produces("text/csv")
    public StreamingOutput csv() {
        return DownloadResource::stream;
    }

    /** As mere bytes. */
    @GET
    @Path("/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput bytes() {
        return DownloadResource::stream;
    }

    private static void stream(OutputStream out) throws IOException {
        for (int written = 0; written < SIZE_BYTES; written += PART_BYTES) {
            out.write(PART, 0, PART_BYTES);
        }
    }
}
