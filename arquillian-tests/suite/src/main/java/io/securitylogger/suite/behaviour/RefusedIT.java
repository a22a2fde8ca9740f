package io.securitylogger.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose settings are wrong is not deployed, and the server's log says all that is wrong. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RefusedIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String FLAG = "give true or false";
    private static final String NETWORKS = "give IP addresses and CIDR blocks, separated by commas";
    private static final String PATTERNS = "give regular expressions in the syntax of RE2";

    /** Property to value and remedy. */
    private static final Map<String, String[]> WRONG = new LinkedHashMap<>();

    static {
        wrong("append-slash", "perhaps", FLAG);
        wrong("batch-linger-millis", "0", "give a whole number from 1");
        wrong("batch-offer-timeout-millis", "-1", "give a whole number from 0");
        wrong("batch-queue-size", "many", "give a whole number from 1");
        wrong("batch-size", "1.5", "give a whole number from 1");
        wrong("hide-sensitive-data", "yes", FLAG);
        wrong("hide-sensitive-data-extended", "1", FLAG);
        wrong("hide-sensitive-data-patterns.body", "(?=ahead)", PATTERNS);
        wrong("hide-sensitive-data-patterns.headers", "a(b", PATTERNS);
        wrong("hide-sensitive-data-patterns.queries", "(a)\\1", PATTERNS);
        wrong("log-id-header", "X Log Id", "give the name of a header");
        wrong("log-json-string-length", "9", "give a whole number from 10, or 'unlimited'");
        wrong("log-request-body-length", "0", "give a whole number from 1, or 'unlimited'");
        wrong("log-request-ignore-ip", "10.0.0.0/33", NETWORKS);
        wrong("log-request-ignore-url-paths", "/good,health", "give paths that begin with /");
        wrong("log-response-body-content-types", "json", "give media types such as application/json, or *");
        wrong("log-response-body-length", "infinite", "give a whole number from 1, or 'unlimited'");
        wrong("log-servlet-requests", "on", FLAG);
        wrong("log-string-io-flush-timeout", "5s", "give a whole number from 0");
        wrong("log-string-output-truncate-length", "100", "give a whole number from 200");
        wrong("raise-writer-exceptions", "no", FLAG);
        wrong("sensitive-data-replacement", "\"gone\"", "give another text");
        wrong("trusted-proxies", "proxy.example", NETWORKS);
        wrong("write-mode", "later", "give sync or batched");
    }

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "refused", managed = false, testable = false)
    public static WebArchive application() {
        TestApp app = TestApp.named("refused").classes(BehaviourApplication.class, ExemptResource.class);
        WRONG.forEach((name, valueAndRemedy) -> app.setting("security." + name, valueAndRemedy[0]));
        return app.loggedWar();
    }

    @Test
    void refusesDeploymentAndSaysAllThatIsWrong() throws Exception {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("refused"));

        WRONG.forEach((name, valueAndRemedy) -> log.await(
                Pattern.quote("SECLOG0003: security." + name + " is '" + valueAndRemedy[0] + "': ") + ".*; "
                        + Pattern.quote(valueAndRemedy[1]),
                TIMEOUT));
        assertThat(Call.get("/refused/api/exempt-class").send().status()).isEqualTo(404);
    }

    private static void wrong(String name, String value, String remedy) {
        WRONG.put(name, new String[] {value, remedy});
    }
}
