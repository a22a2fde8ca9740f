package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

@Path("/bodies")
@RequestScoped
@Produces("text/plain")
public class BodyResource {
    @POST
    @Path("/text")
    public String text(String body) {
        return body.length() + " characters";
    }

    @POST
    @Path("/json")
    @Consumes("application/json")
    @Produces("application/json")
    public Note json(Note note) {
        return note;
    }

    @POST
    @Path("/form-parameter")
    @Consumes("application/x-www-form-urlencoded")
    public String formParameter(@FormParam("name") String name, @FormParam("colour") List<String> colours) {
        return name + " likes " + colours;
    }

    @POST
    @Path("/form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(Form form) {
        return form.asMap().getFirst("name");
    }

    @POST
    @Path("/parts")
    @Consumes("multipart/form-data")
    public String parts(List<EntityPart> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (EntityPart part : parts) {
            text.append(part.getName())
                    .append('=')
                    .append(part.getContent(String.class))
                    .append(';');
        }
        return text.toString();
    }

    @POST
    @Path("/part-parameter")
    @Consumes("multipart/form-data")
    public String partParameter(@FormParam("note") EntityPart note) throws IOException {
        return note.getContent(String.class);
    }

    @POST
    @Path("/octets")
    public int octets(byte[] octets) {
        return octets.length;
    }

    @POST
    @Path("/count")
    public long count(InputStream in) throws IOException {
        byte[] block = new byte[8192];
        long count = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            count += read;
        }
        return count;
    }

    @POST
    @Path("/first-byte")
    public int firstByte(InputStream in) throws IOException {
        return in.read();
    }

    @POST
    @Path("/unread")
    public String unread() {
        return "not read";
    }

    @POST
    @Path("/brittle")
    public String readBrittle(Brittle brittle) {
        return brittle.text();
    }

    @GET
    @Path("/brittle")
    public Brittle writeBrittle() {
        return new Brittle("");
    }

    @GET
    @Path("/brittle-later")
    public Brittle writeBrittleLater() {
        return new Brittle("begun ");
    }

    @GET
    @Path("/unwritable")
    @Produces("application/x-unknown")
    public BodyResource unwritable() {
        return this;
    }
}
