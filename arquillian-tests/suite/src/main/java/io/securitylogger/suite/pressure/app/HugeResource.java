package io.securitylogger.suite.pressure.app;

import io.securitylogger.suite.peer.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Takes and gives bodies of any length. */
@Path("/huge/{name}")
public class HugeResource {
    private static final int PACKET = 64 * 1024;

    /** Opens the gate {@code <name>-begun} with the first byte; answers the number of bytes and their checksum. */
    @POST
    @Consumes("*/*")
    public String take(@PathParam("name") String name, InputStream body) throws IOException {
        CRC32 checksum = new CRC32();
        long count = 0;
        byte[] packet = new byte[PACKET];
        for (int read = body.read(packet); read >= 0; read = body.read(packet)) {
            checksum.update(packet, 0, read);
            count += read;
            Gates.open(name + "-begun");
        }
        return count + " " + checksum.getValue();
    }

    /** Gives the first packet, waits for the gate {@code <name>-go}, and gives the rest. */
    @GET
    public Response give(
            @PathParam("name") String name, @QueryParam("bytes") long bytes, @HeaderParam("Accept") String type) {
        StreamingOutput body = out -> {
            Pattern pattern = new Pattern(bytes);
            byte[] packet = new byte[PACKET];
            out.write(packet, 0, pattern.read(packet));
            out.flush();
            Gates.pass(name + "-go");
            for (int read = pattern.read(packet); read >= 0; read = pattern.read(packet)) {
                out.write(packet, 0, read);
            }
        };
        return Response.ok(body).type(type).build();
    }
}
