package io.securitylogger.suite.pressure.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.StringReader;
import java.util.zip.CRC32;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the answer of a SOAP service as it comes. Answers the number of characters in it and their checksum. */
@Path("/huge/soap")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class HugeSoapResource {
    private static final String NAME = "down-soap";

    @Inject
    private CallClients clients;

    @GET
    public String download(@QueryParam("bytes") long bytes) throws TransformerException {
        Source answer = clients.soap("/soap/huge-" + NAME + "?bytes=" + bytes)
                .invoke(new StreamSource(new StringReader("<t:rate xmlns:t=\"urn:tax\"/>")));
        Characters characters = new Characters();
        TransformerFactory.newInstance().newTransformer().transform(answer, new SAXResult(characters));
        return characters.count + " " + characters.checksum.getValue();
    }

    /** Has the peer go on only when the first character is here. */
    private final class Characters extends DefaultHandler {
        private final CRC32 checksum = new CRC32();
        private long count;

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            if (count == 0) {
                release();
            }
            checksum.update(new String(text, start, length).getBytes(US_ASCII));
            count += length;
        }

        private void release() throws SAXException {
            try {
                clients.release(NAME);
            } catch (IOException | InterruptedException e) {
                throw new SAXException(e);
            }
        }
    }
}
