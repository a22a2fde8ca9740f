package io.securitylogger.suite.testing;

import static io.securitylogger.testing.SecurityLogAssertions.assertNoSecrets;
import static io.securitylogger.testing.SecurityLogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.suite.app.Libraries;
import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.server.ServerUnderTest;
import io.securitylogger.testing.CaptureSecurityLogs;
import io.securitylogger.testing.CapturedLogs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user's test that runs inside the server: it hears what the application logs, although no writer is on. */
@ExtendWith(ArquillianExtension.class)
@CaptureSecurityLogs
public class CaptureIT {
    private static final String PORT = "capture.port";

    @Deployment
    public static WebArchive application() {
        return TestApp.named("capture")
                .classes(ParcelApplication.class, ParcelResource.class)
                .library(Libraries.testing())
                .library(Libraries.assertj())
                .setting("security.backend-writers", "none")
                .setting(PORT, String.valueOf(ServerUnderTest.httpPort()))
                .loggedWar();
    }

    @Test
    void hearsWhatIsLogged(CapturedLogs logs) throws Exception {
        assertThat(post("/parcels/17", "{\"to\":\"Jane\",\"password\":\"canary\"}"))
                .isEqualTo(200);

        logs.await(captured -> !captured.inputRequests(LogPhase.FINISHED).isEmpty());
        assertThat(logs).inputRequests().hasSize(1);
        assertThat(logs).inputRequests(LogPhase.STARTED).hasSize(1);
        assertThat(logs.inputRequests().get(0))
                .hasMethod("POST")
                .hasPath("/capture/api/parcels/17")
                .hasResponseCode(200)
                .hasState(LogState.INFO)
                .hasSlug("parcel")
                .isRelatedTo(ObjectRef.of("Parcel", 17));
        assertThat(logs.inputRequests().get(0).http().request().body().text()).contains("Jane");
        assertNoSecrets(logs, "canary");
    }

    @Test
    void hearsEachTestByItself() throws Exception {
        try (CapturedLogs logs = CapturedLogs.capture()) {
            assertThat(post("/nowhere", "{}")).isEqualTo(404);

            logs.awaitFinished(1);
            assertThat(logs).inputRequests().hasSize(1);
            assertThat(logs.inputRequests().get(0)).hasState(LogState.WARNING);
        }
    }

    private static int post(String path, String json) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue(PORT, Integer.class);
        URI address = URI.create("http://127.0.0.1:" + port + "/capture/api" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
