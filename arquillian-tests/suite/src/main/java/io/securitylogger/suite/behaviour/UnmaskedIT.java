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
import org.junit.jupiter.params.provider.CsvSource;

/** With masking switched off, failing writers shown, and addresses and servlets as by default. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UnmaskedIT {
    private static final String ECHO = "/unmasked/api/echo";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.storing("unmasked", DATABASE)
                .setting("security.hide-sensitive-data", "FALSE")
                .setting("security.backend-writers", "sql,broken")
                .setting("security.raise-writer-exceptions", "true")
                .loggedWar();
    }

    @Test
    void showsEverything() throws Exception {
        String body = "{\"password\":\"p\",\"card\":\"4111 1111 1111 1111\"}";
        RawResponse response = Call.post(ECHO + "?token=t", "application/json", body)
                .header("Authorization", "Bearer abc.def")
                .send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(log)
                .containsEntry("request_body", body)
                .containsEntry("response_body", body)
                .containsEntry("queries", "{\"token\":\"t\"}");
        assertThat(log.get("request_headers")).contains("\"authorization\":\"Bearer abc.def\"");
    }

    @Test
    void stillHidesBodiesOnDemand() throws Exception {
        RawResponse response = Call.post("/unmasked/api/hidden-class", "application/json", "{}")
                .send();

        assertThat(LOGS.of(response))
                .containsEntry("request_body", "[Filtered]")
                .containsEntry("response_body", "[Filtered]");
    }

    @Test
    void raisesFailureOfWriter() throws Exception {
        assertThat(Call.post(ECHO + BrokenWriter.POISON, "text/plain", "x")
                        .send()
                        .status())
                .isEqualTo(500);
        assertThat(Call.get(ECHO).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 198.51.100.7",
                "Forwarded | for=198.51.100.7",
                "X-Real-IP | 198.51.100.7",
                "Proxy-Client-IP | 198.51.100.7",
                "WL-Proxy-Client-IP | 198.51.100.7"
            })
    void believesNoForgedHeader(String header, String value) throws Exception {
        assertThat(LOGS.of(Call.get(ECHO).header(header, value).send())).containsEntry("ip", "127.0.0.1");
    }

    @Test
    void leavesServletRequestsAlone() throws Exception {
        RawResponse response = Call.get("/unmasked/plain/x").send();

        assertThat(response.text()).isEqualTo("plain");
        assertThat(response.header(StoredLogs.ID_HEADER)).isEmpty();
        LOGS.of(Call.get(ECHO).send());
        assertThat(LOGS.countOf("/unmasked/plain/x")).isZero();
    }

    @Test
    void leavesPathsWithoutSlashAlone() throws Exception {
        assertThat(Call.get(ECHO).send().text()).isEqualTo("get");
    }
}
