package io.securitylogger.suite.pressure.app;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Takes whatever comes and says what it understood. */
@Path("/hostile/{case}")
public class HostileResource {
    /** How many requests of a case came as far as the application. */
    @GET
    @Path("/reached")
    public int reached(@PathParam("case") String caseName) {
        return ReachedFilter.reached(caseName);
    }

    @GET
    @Path("/at{rest: .*}")
    public String address(@PathParam("rest") String rest, @Context UriInfo address, @Context HttpHeaders headers) {
        return rest.length() + " " + address.getQueryParameters().size() + " "
                + headers.getRequestHeaders().size();
    }

    @POST
    @Path("/bytes")
    @Consumes("*/*")
    public String bytes(byte[] body) {
        return body.length + " bytes";
    }

    @POST
    @Path("/text")
    @Consumes("*/*")
    public String text(String body) {
        return body.length() + " characters";
    }

    @POST
    @Path("/bound")
    @Consumes("application/json")
    public String bound(Map<String, Object> body) {
        return body.size() + " fields";
    }

    @POST
    @Path("/json")
    @Consumes("*/*")
    public Response json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Response.ok(reader.readValue().getValueType().name()).build();
        } catch (JsonException | StackOverflowError malformed) {
            return Response.status(400).entity("malformed").build();
        }
    }

    @POST
    @Path("/xml")
    @Consumes("*/*")
    public Response xml(byte[] body) throws ParserConfigurationException, IOException {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try {
            return Response.ok(documents
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(body))
                            .getDocumentElement()
                            .getTagName())
                    .build();
        } catch (SAXException | IOException malformed) {
            return Response.status(400).entity("malformed").build();
        }
    }
}
