package io.securitylogger.suite.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.Libraries;
import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The backend in memory beside the bundle, without JUnit and AssertJ in the application. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class InMemoryBackendIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApp.named("in-memory")
                .classes(ParcelApplication.class, ParcelResource.class)
                .library(Libraries.testing())
                .setting("security.backend-writers", "memory")
                .setting("security.backend-reader", "memory")
                .loggedWar();
    }

    @Test
    void readsWhatItHasWritten() throws IOException {
        assertThat(send("POST", "/5", "a parcel").status()).isEqualTo(200);
        assertThat(send("GET", "/6", "").text()).isEqualTo("memory []");

        assertThat(send("GET", "/5", "").text()).isEqualTo("memory [INFO]");
    }

    private static RawResponse send(String method, String id, String body) throws IOException {
        URI address = ServerUnderTest.http("/in-memory/api/parcels" + id);
        String framing = body.isEmpty() ? "" : "Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n";
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection
                    .send(RawHttp.request(method, address, framing))
                    .send(body.getBytes(UTF_8))
                    .receive();
        }
    }
}
