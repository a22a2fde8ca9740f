package io.securitylogger.suite.pressure.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;

/** Reads and writes as fast as the client lets it. */
@Path("/slow/{name}")
public class SlowResource {
    /** Opens the gate {@code <name>-begun} with the first byte. */
    @POST
    public String take(@PathParam("name") String name, InputStream body) throws IOException {
        int count = 0;
        while (body.read() >= 0) {
            count++;
            Gates.open(name + "-begun");
        }
        return count + " bytes";
    }

    /** Gives without end. */
    @GET
    @Produces("text/csv")
    public StreamingOutput give() {
        return out -> {
            byte[] packet = "0123456789,abcde".repeat(1024).getBytes(US_ASCII);
            while (true) {
                out.write(packet);
            }
        };
    }
}
