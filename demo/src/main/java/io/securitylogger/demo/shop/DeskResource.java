package io.securitylogger.demo.shop;

import io.securitylogger.HideRequestBody;
import io.securitylogger.LogExempt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What else a customer may want. */
@Path("")
@RequestScoped
public class DeskResource {

    /** Whether the shop is open. */
    @GET
    @Path("health")
    @Produces(MediaType.TEXT_PLAIN)
    @LogExempt
    public String health() {
        return "open\n";
    }

    /** Takes a letter that is nobody else's business. */
    @POST
    @Path("letters")
    @Consumes(MediaType.APPLICATION_JSON)
    @HideRequestBody
    public Response forward(Letter letter) {
        return Response.accepted().build();
    }

    /** Counts what is in each part of a form. */
    @POST
    @Path("uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Received> upload(List<EntityPart> parts) throws IOException {
        List<Received> received = new ArrayList<>();
        for (EntityPart part : parts) {
            try (InputStream content = part.getContent()) {
                long bytes = content.transferTo(OutputStream.nullOutputStream());
                received.add(new Received(part.getName(), part.getFileName().orElse(""), bytes));
            }
        }
        return received;
    }

    /** Nobody has written this one yet. */
    @GET
    @Path("reports/{name}")
    public String report(@PathParam("name") String name) {
        throw new IllegalStateException("There is no way yet to make the report '" + name + "'");
    }

    /** A letter. */
    public record Letter(String to, String text) {}

    /** A part that was received. */
    public record Received(String name, String fileName, long bytes) {}
}
