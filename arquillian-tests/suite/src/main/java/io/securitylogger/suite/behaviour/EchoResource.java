package io.securitylogger.suite.behaviour;

import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Answers with what it was sent. */
@Path("/echo")
@RequestScoped
public class EchoResource {
    @GET
    public String get() {
        return "get";
    }

    @GET
    @Path("/slashed/")
    public String slashed() {
        return "slashed";
    }

    @GET
    @Path("/slug")
    public Response slug(@QueryParam("slug") String slug, @QueryParam("status") @DefaultValue("200") int status) {
        SecurityLog.current().slug(slug);
        return Response.status(status).entity("slug").type(MediaType.TEXT_PLAIN).build();
    }

    @POST
    @Path("{any: .*}")
    public Response postBelow(byte[] body, @HeaderParam("Content-Type") String type, @QueryParam("as") String as) {
        return post(body, type, as);
    }

    @POST
    public Response post(byte[] body, @HeaderParam("Content-Type") String type, @QueryParam("as") String as) {
        return Response.ok(body, as == null ? type : as).build();
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form(@FormParam("user") String user, @FormParam("password") String password) {
        return user + " has " + password.length();
    }

    @POST
    @Path("/parts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String parts(List<EntityPart> parts) throws IOException {
        StringBuilder names = new StringBuilder();
        for (EntityPart part : parts) {
            names.append(part.getName())
                    .append('=')
                    .append(part.getContent(String.class).length())
                    .append(' ');
        }
        return names.toString();
    }
}
