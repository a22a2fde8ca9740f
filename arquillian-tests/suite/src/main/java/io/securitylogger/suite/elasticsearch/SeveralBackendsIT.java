package io.securitylogger.suite.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.Libraries;
import java.net.URI;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two backends, of which one is away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SeveralBackendsIT {
    private static final String API = "/elastic-away/api/parcels/";

    @Deployment(testable = false)
    public static WebArchive application() {
        return Apps.logging("elastic-away", new StoredDocuments(URI.create("http://127.0.0.1:1"), "away"))
                .library(Libraries.testing())
                .setting("security.backend-writers", "elasticsearch,memory")
                .setting("security.backend-reader", "memory")
                .loggedWar();
    }

    @Test
    void theOtherOneIsNotTouched() {
        long began = System.nanoTime();
        for (int id = 0; id < 20; id++) {
            assertThat(Client.post(API + id, "{\"content\":\"tea\"}").status()).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));

        for (int id = 0; id < 20; id++) {
            assertThat(Client.get(API + id + "/log").text())
                    .contains("\"reader\":\"memory\"", "\"state\":\"INFO\"", "writer=elasticsearch", "dropped=0");
        }
    }
}
