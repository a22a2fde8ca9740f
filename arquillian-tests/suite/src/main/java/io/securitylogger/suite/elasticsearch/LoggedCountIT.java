package io.securitylogger.suite.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.elasticsearch.app.ParcelResource;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests are counted by the logs of all nodes in Elasticsearch. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class LoggedCountIT {
    private static final String NAME = "elastic-counted";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    public static WebArchive application() {
        return Apps.logging(NAME, STORED)
                .throttled()
                .setting("security.throttling-counter", "log")
                .setting("security.write-mode", "sync")
                .loggedWar();
    }

    private static String newPath() {
        return '/' + NAME + "/api/parcels/limited/" + UUID.randomUUID();
    }

    /** Requests that another node serves. */
    private static void serveElsewhere(String path, int times) {
        for (int i = 0; i < times; i++) {
            JsonObject begun = Json.createObjectBuilder()
                    .add("type", "input-request")
                    .add("id", UUID.randomUUID().toString())
                    .add("start", Instant.now().toString())
                    .add("version", 0)
                    .add("state", "INCOMPLETE")
                    .add("method", "GET")
                    .add("path", path)
                    .add("ip", "127.0.0.1")
                    .add("view_slug", "ParcelResource.limited")
                    .build();
            STORED.put(begun);
        }
    }

    private static int statusBehindOthers() {
        String path = newPath();
        serveElsewhere(path, ParcelResource.LIMIT);
        return Client.get(path).status();
    }

    @Test
    void refusesWhatIsOverTheLimitOfAllNodesAlsoWhenItIsDeployedAnew() {
        deployer.deploy(NAME);
        String path = newPath();
        try {
            assertThat(Await.answer(TIMEOUT, LoggedCountIT::statusBehindOthers, status -> status == 429))
                    .as("what is served by others is counted")
                    .isEqualTo(429);

            assertThat(Client.get(path).status()).isEqualTo(200);
            serveElsewhere(path, ParcelResource.LIMIT - 2);
            assertThat(Client.get(path).status())
                    .as("the last one within the limit")
                    .isEqualTo(200);
            RawResponse refused = Client.get(path);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).contains("3600");
            assertThat(Client.get(newPath()).status()).isEqualTo(200);
        } finally {
            deployer.undeploy(NAME);
        }

        deployer.deploy(NAME);
        try {
            assertThat(Await.answer(TIMEOUT, LoggedCountIT::statusBehindOthers, status -> status == 429))
                    .isEqualTo(429);
            assertThat(Client.get(path).status()).isEqualTo(429);
        } finally {
            deployer.undeploy(NAME);
        }
    }
}
