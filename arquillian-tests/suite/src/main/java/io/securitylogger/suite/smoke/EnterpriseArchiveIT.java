package io.securitylogger.suite.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EnterpriseArchiveIT {
    @Deployment(testable = false)
    public static EnterpriseArchive application() {
        return TestApp.ear(
                "house", List.of(hello("first").war(), hello("second").war()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void bothWebApplicationsAnswer(String contextRoot) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.http("/" + contextRoot + "/api/hello"))
                .timeout(Duration.ofSeconds(20))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .isEqualTo("hello");
    }

    private static TestApp hello(String name) {
        return TestApp.named(name).classes(SmokeApplication.class, HelloResource.class);
    }
}
