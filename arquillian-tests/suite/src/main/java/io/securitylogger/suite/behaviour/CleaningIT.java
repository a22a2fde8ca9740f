package io.securitylogger.suite.behaviour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the default settings, what is kept of bodies, headers and queries. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CleaningIT {
    private static final String ECHO = "/cleaning/api/echo";
    private static final int LIMIT = 1000;
    private static final int WINDOW = 60;
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.storing("cleaning", DATABASE).loggedWar();
    }

    @Test
    void keepsBodyOfExactlyTheLimit() throws Exception {
        String body = "a,b\n".repeat(LIMIT / 4);

        assertThat(echoed("text/csv", body)).containsEntry("request_body", body).containsEntry("response_body", body);
    }

    @Test
    void cutsBodyBeyondTheLimit() throws Exception {
        String body = "a,b\n".repeat(LIMIT);
        String cut = body.substring(0, LIMIT - 1) + "…";

        assertThat(echoed("text/csv", body))
                .containsEntry("request_body", cut)
                .containsEntry("response_body", cut)
                .containsEntry("request_body_size", "" + 4 * LIMIT)
                .containsEntry("response_body_size", "" + 4 * LIMIT);
    }

    @Test
    void showsStructureAroundHugeField() throws Exception {
        String body = "{\"first\":1,\"blob\":\"%s\",\"list\":[{\"name\":\"x\"}],\"last\":true}";
        String blob = "QUJD".repeat(4_900_000 / 4);
        String shortened = body.formatted(blob.substring(0, 249) + "…");

        Map<String, @Nullable String> log = echoed("application/json", body.formatted(blob));

        assertThat(log)
                .containsEntry("request_body", shortened)
                .containsEntry("response_body", shortened)
                .containsEntry("request_body_size", "" + body.formatted(blob).length())
                .containsEntry("response_body_size", "" + body.formatted(blob).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "application/x-www-form-urlencoded"})
    void keepsOnlySizeOfOtherContentTypes(String contentType) throws Exception {
        assertThat(echoed(contentType, "a=1"))
                .containsEntry("request_body", null)
                .containsEntry("response_body", null)
                .containsEntry("request_body_size", "3")
                .containsEntry("response_body_size", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON; x=y",
                "application/xml",
                "text/xml",
                "text/csv",
                "text/html;charset=utf-8",
                "application/xhtml+xml"
            })
    void keepsDocumentedContentTypes(String contentType) throws Exception {
        assertThat(echoed(contentType, "{}"))
                .containsEntry("request_body", "{}")
                .containsEntry("response_body", "{}");
    }

    @Test
    void keepsNoCompressedBody() throws Exception {
        RawResponse response = Call.post(ECHO, "application/json", "not really")
                .header("Content-Encoding", "x-unknown")
                .send();

        assertThat(LOGS.of(response)).containsEntry("request_body", null);
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of("text/xml; charset=ISO-8859-1", ISO_8859_1, "<a>größe</a>"),
                Arguments.of("text/xml; charset=\"utf-16\"", UTF_16, "<a>größe 𝄞</a>"),
                Arguments.of("text/html; charset=windows-1252", Charset.forName("windows-1252"), "<a>„größe“ €</a>"),
                Arguments.of("text/html; charset=Shift_JIS", Charset.forName("Shift_JIS"), "<a>日本語</a>"),
                Arguments.of("text/html; charset=unheard-of", UTF_8, "<a>größe 𝄞</a>"),
                Arguments.of("text/csv", UTF_8, "größe 𝄞 " + "日本語".repeat(100)));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void readsDeclaredCharacterSet(String contentType, Charset charset, String text) throws Exception {
        RawResponse response = Call.post(ECHO + "?as=text/csv;charset=UTF-8", contentType, text.getBytes(charset))
                .send();

        assertThat(LOGS.of(response)).containsEntry("request_body", text);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void writesDeclaredCharacterSet(String contentType, Charset charset, String text) throws Exception {
        Map<String, @Nullable String> log = echoed(contentType.replace("unheard-of", "utf-8"), text.getBytes(charset));

        assertThat(log).containsEntry("response_body", text);
    }

    @Test
    void replacesWhatIsNoTextAndLeavesOutNul() throws Exception {
        byte[] body = {'a', (byte) 0xff, 'b', 0, 'c', (byte) 0xc3};

        assertThat(echoed("text/csv", body))
                .containsEntry("request_body", "a\uFFFDbc\uFFFD")
                .containsEntry("response_body", "a\uFFFDbc\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"password\" : \"a\\\"b\",\"c\":1} | {\"password\" : \"[Filtered]\",\"c\":1}",
                "application/json | {\"access_key\": \"abc\"} | {\"access_key\": \"[Filtered]\"}",
                "application/json | {\"user\":{\"newPassword\":\"x\",\"pin\":1234}} | {\"user\":{\"newPassword\":\"[Filtered]\",\"pin\":\"[Filtered]\"}}",
                "application/json | {\"credentials\":{\"u\":\"}\",\"p\":[1]},\"a\":1} | {\"credentials\":\"[Filtered]\",\"a\":1}",
                "application/json | {\"card\":\"4111 1111 1111 1111\"} | {\"card\":\"[Filtered]\"}",
                "application/json | {\"a\":\"{\\\"password\\\":\\\"x\\\"}\"} | {\"a\":\"{\\\"password\\\":\\\"[Filtered]\\\"}\"}",
                "text/xml | <a><password>x</password></a> | <a><password>[Filtered]</password></a>",
                "text/xml | <s:Envelope><s:Body><w:Password Type='t'>x</w:Password></s:Body></s:Envelope> | <s:Envelope><s:Body><w:Password Type='t'>[Filtered]</w:Password></s:Body></s:Envelope>",
                "text/xml | <token><![CDATA[a</token>b]]></token> | <token>[Filtered]</token>",
                "text/html | <input name=\"csrf_token\" value=\"abc\"> | <input name=\"csrf_token\" value=\"[Filtered]\">",
                "text/html | see https://u:p@h/x?token=abc | see https://[Filtered]@h/x?token=[Filtered]",
                "text/csv | a,Bearer abc.def-1,b | a,Bearer [Filtered],b",
                "text/csv | password=x&csrfmiddlewaretoken=y&z=1 | password=[Filtered]&csrfmiddlewaretoken=[Filtered]&z=1",
                "text/csv | iban DE89370400440532013000 | iban [Filtered]",
                "application/json | {\"tokens\":3,\"shipping\":\"x\"} | {\"tokens\":3,\"shipping\":\"x\"}"
            })
    void masksBodies(String contentType, String body, String masked) throws Exception {
        assertThat(echoed(contentType, body))
                .containsEntry("request_body", masked)
                .containsEntry("response_body", masked);
    }

    @Test
    void masksHeadersAndQueries() throws Exception {
        String query = "?csrf_token=q1&password=q2&next=/a?token=q3&page=2&page=3&sig=q4&empty=&%74oken=q5";
        RawResponse response = Call.get(ECHO + query)
                .header("Authorization", "Basic aDE=")
                .header("x_authorization", "h2")
                .header("X-Authorization", "h3")
                .header("Cookie", "session=h4")
                .header("X-Csrf-Token", "h5")
                .header("X-Api-Key", "h6")
                .header("X-Note", "plain Bearer h7.h7")
                .header("Referer", "https://host/?token=h8&a=1")
                .send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(log.get("request_headers"))
                .doesNotContain("aDE=")
                .doesNotContainPattern("h[2-8]\\b")
                .contains("\"authorization\":\"[Filtered]\"", "\"cookie\":\"[Filtered]\"")
                .contains("\"x-note\":\"plain Bearer [Filtered]\"")
                .contains("\"referer\":\"https://host/?token=[Filtered]&a=1\"");
        assertThat(log.get("queries"))
                .isEqualTo("{\"csrf_token\":\"[Filtered]\",\"password\":\"[Filtered]\","
                        + "\"next\":\"/a?token=[Filtered]\",\"page\":[\"2\",\"3\"],\"sig\":\"[Filtered]\","
                        + "\"empty\":\"\",\"token\":\"[Filtered]\"}");
    }

    @Test
    void masksSessionInPath() throws Exception {
        RawResponse response =
                Call.post(ECHO + "/a;jsessionid=abc", "text/csv", "x").send();

        // Payara takes the session off the path before any filter sees it
        assertThat(LOGS.of(response).get("path")).isIn(ECHO + "/a;jsessionid=[Filtered]", ECHO + "/a");
    }

    @ParameterizedTest
    @EnumSource(Straddling.class)
    void neverShowsPartOfSecretCutByTheLimit(Straddling kind) throws Exception {
        assertNothingShown(kind, LIMIT - WINDOW + 20);
    }

    private static void assertNothingShown(Straddling kind, int from) throws Exception {
        String path = ECHO + "/" + kind + "/";
        for (int offset = from; offset < from + WINDOW; offset++) {
            Call.post(path + offset, kind.contentType(), kind.body(offset)).send();
        }
        assertThat(LOGS.below(path, WINDOW)).hasSize(WINDOW).allSatisfy(log -> {
            assertThat(log.get("request_body"))
                    .hasSizeBetween(LIMIT - 30, LIMIT)
                    .doesNotContain(Straddling.FRAGMENT);
            assertThat(log.get("response_body"))
                    .hasSizeBetween(LIMIT - 30, LIMIT)
                    .doesNotContain(Straddling.FRAGMENT);
        });
    }

    private static Map<String, @Nullable String> echoed(String contentType, String body) throws Exception {
        return echoed(contentType, body.getBytes(UTF_8));
    }

    /** The log of a request whose body came back. */
    private static Map<String, @Nullable String> echoed(String contentType, byte[] body) throws Exception {
        RawResponse response = Call.post(ECHO, contentType, body).send();
        assertThat(response.bytes()).isEqualTo(body);
        return LOGS.of(response);
    }
}
