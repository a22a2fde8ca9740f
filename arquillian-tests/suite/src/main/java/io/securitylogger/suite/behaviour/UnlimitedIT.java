package io.securitylogger.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With every content type and no limit; masking and all else as by default. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UnlimitedIT {
    private static final String ECHO = "/unlimited/api/echo";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=bound";
    private static final String PARTS = String.join(
            "\r\n",
            "--bound",
            "Content-Disposition: form-data; name=\"user\"",
            "",
            "alice",
            "--bound",
            "Content-Disposition: form-data; name=\"password\"",
            "",
            "s3cr3t",
            "--bound",
            "Content-Disposition: form-data; name=\"api_key\"; filename=\"key.txt\"",
            "Content-Type: text/plain",
            "",
            "k3y",
            "--bound--",
            "");

    /** The documented pattern has no group: it hides the head of the part too. */
    private static final String MASKED_PARTS = PARTS.replace("k3y", "[Filtered]")
            .replace("Content-Disposition: form-data; name=\"password\"\r\n\r\ns3cr3t\r", "[Filtered]");

    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.storing("unlimited", DATABASE)
                .settings(Map.of(
                        "security.log-request-body-length", "unlimited",
                        "security.log-response-body-length", "UNLIMITED",
                        "security.log-json-string-length", "unlimited",
                        "security.log-response-body-content-types", "*"))
                .loggedWar();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/vnd.unheard-of"})
    void keepsWholeBodyOfAnyType(String contentType) throws Exception {
        String body = "{\"blob\":\"" + "QUJD".repeat(50_000) + "\"}";
        RawResponse response = Call.post(ECHO, contentType, body).send();

        assertThat(LOGS.of(response)).containsEntry("request_body", body).containsEntry("response_body", body);
    }

    @Test
    void masksFormThatTheResourceReads() throws Exception {
        RawResponse response = Call.post(ECHO + "?as=text/plain", FORM, "user=alice&password=s3cr3t&pin=12&z=%20")
                .send();

        assertThat(response.text()).isEqualTo("user=alice&password=s3cr3t&pin=12&z=%20");
        assertThat(LOGS.of(response))
                .containsEntry("request_body", "user=alice&password=[Filtered]&pin=[Filtered]&z=%20");
    }

    @Test
    void masksFormThatTheServerParses() throws Exception {
        RawResponse response = Call.post(ECHO + "/form?user=query", FORM, "user=alice&password=s3cr3t&last=1")
                .send();

        assertThat(response.text()).isEqualTo("alice has 6");
        assertThat(String.valueOf(LOGS.of(response).get("request_body")).split("&"))
                .containsExactlyInAnyOrder("user=alice", "password=[Filtered]", "last=1");
    }

    @Test
    void masksPartsThatTheResourceReads() throws Exception {
        RawResponse response =
                Call.post(ECHO + "?as=text/plain", MULTIPART, PARTS).send();

        assertThat(response.text()).isEqualTo(PARTS);
        assertThat(LOGS.of(response)).containsEntry("request_body", MASKED_PARTS);
    }

    @Test
    void masksPartsThatTheServerParses() throws Exception {
        RawResponse response = Call.post(ECHO + "/parts", MULTIPART, PARTS).send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(response.text()).contains("user=5", "password=6", "api_key=3");
        assertThat(log.get("request_body"))
                .contains("name=\"user\"", "alice", "[Filtered]", "name=\"api_key\"")
                .doesNotContain("s3cr3t", "k3y");
    }

    @Test
    void masksFarBehind() throws Exception {
        String body = "{\"filling\":\"" + "x".repeat(300_000) + "\",\"password\":\"%s\"}";

        RawResponse response =
                Call.post(ECHO, "application/json", body.formatted("s3cr3t")).send();

        assertThat(LOGS.of(response)).containsEntry("request_body", body.formatted("[Filtered]"));
    }
}
