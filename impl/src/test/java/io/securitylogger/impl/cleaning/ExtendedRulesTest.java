package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedRulesTest {

    private final Cleaner cleaner = Cleaning.extendedOnly();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"newPassword\":\"x\",\"a\":1} | {\"newPassword\":\"[Filtered]\",\"a\":1}",
                "{\"password\":\"a\\\"b\\\\\",\"a\":1} | {\"password\":\"[Filtered]\",\"a\":1}",
                "{\"api_key\" : 1234 , \"a\":1} | {\"api_key\" : \"[Filtered]\" , \"a\":1}",
                "{\"secret\":true} | {\"secret\":\"[Filtered]\"}",
                "{\"secret\":null} | {\"secret\":null}",
                "{\"credentials\":{\"u\":\"}\",\"p\":[1]},\"a\":1} | {\"credentials\":\"[Filtered]\",\"a\":1}",
                "{\"token\":[\"a]\",\"b\"],\"a\":1} | {\"token\":\"[Filtered]\",\"a\":1}",
                "{\"pass\\u0077ord\":\"x\"} | {\"pass\\u0077ord\":\"[Filtered]\"}",
                "{\"a\":\"{\\\"password\\\":\\\"x\\\\\\\"y\\\",\\\"b\\\":1}\"} | {\"a\":\"{\\\"password\\\":\\\"[Filtered]\\\",\\\"b\\\":1}\"}",
                "{\"a\":\"{\\\"pin\\\":12}\"} | {\"a\":\"{\\\"pin\\\":\\\"[Filtered]\\\"}\"}",
                "{\"a\":\"{\\\"secret\\\":{\\\"b\\\":[1]}}\"} | {\"a\":\"{\\\"secret\\\":\\\"[Filtered]\\\"}\"}",
                "{'password': 'x', 'a': 1} | {'password': '[Filtered]', 'a': 1}",
                "<p:Password Type='t'>x</p:Password> | <p:Password Type='t'>[Filtered]</p:Password>",
                "<secret><a>1</a><b/></secret><c/> | <secret>[Filtered]</secret><c/>",
                "<token><![CDATA[a</token>b]]></token>c | <token>[Filtered]</token>c",
                "<token><token>a</token>b</token>c | <token>[Filtered]</token>c",
                "<password/>a | <password/>a",
                "<a password=\"x y\" b=\"1\"/> | <a password=\"[Filtered]\" b=\"1\"/>",
                "<a api-key = 'x' b='1'/> | <a api-key = '[Filtered]' b='1'/>",
                "<input type=\"hidden\" name=\"csrf_token\" value=\"abc\"> | <input type=\"hidden\" name=\"csrf_token\" value=\"[Filtered]\">",
                "a=1&client_secret=x%20y&b=2 | a=1&client_secret=[Filtered]&b=2",
                "a=1&pass%77ord=x&b=2 | a=1&pass%77ord=[Filtered]&b=2",
                "user%5Bpassword%5D=x&b=2 | user%5Bpassword%5D=[Filtered]&b=2",
                "u=https%3A%2F%2Fh%3Ftoken%3Dabc%26b%3D2&c=3 | u=https%3A%2F%2Fh%3Ftoken%3D[Filtered]%26b%3D2&c=3",
                "a=%7B%22password%22%3A%22x%22%7D&c=3 | a=%7B%22password%22%3A[Filtered]&c=3",
                "see https://h/p?X-Amz-Signature=ab&X-Amz-Credential=c%2Fd&a=1 now | see https://h/p?X-Amz-Signature=[Filtered]&X-Amz-Credential=[Filtered]&a=1 now",
                "https://h/p?sig=abc&se=1 | https://h/p?sig=[Filtered]&se=1",
                "go to https://user:p@ss@host/x | go to https://[Filtered]@host/x",
                "{\"u\":\"https:\\/\\/user:pass@host\\/x\"} | {\"u\":\"https:\\/\\/[Filtered]@host\\/x\"}",
                "Authorization: Bearer abc.def-1 | Authorization: Bearer [Filtered]",
                "is basic dXNlcjpwYXNz ok | is basic [Filtered] ok",
                "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln end | jwt [Filtered] end",
                "card 4111 1111 1111 1111, | card [Filtered],",
                "card 4111-1111-1111-1111. | card [Filtered].",
                "{\"n\":4111111111111111,\"a\":[5500005555555559]} | {\"n\":\"[Filtered]\",\"a\":[\"[Filtered]\"]}",
                "{\"n\":\"4111111111111111\\n\"} | {\"n\":\"[Filtered]\\n\"}",
                "c=%204111111111111111 | c=%20[Filtered]",
                "2 4111 1111 1111 1111 3 | 2 [Filtered] 3",
                "to DE89370400440532013000. | to [Filtered].",
                "to GB29 NWBK 6016 1331 9268 19 ok | to [Filtered] ok",
                "x -----BEGIN RSA PRIVATE KEY-----\\nabc\\n-----END RSA PRIVATE KEY----- y | x [Filtered] y"
            })
    void masks(String text, String expected) {
        assertThat(clean(cleaner, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tokens\":3,\"passwordless\":true,\"shipping\":\"x\",\"authorized\":true}",
                "<passwords>1</passwords><tokenCount>3</tokenCount>",
                "basic authentication is needed, a bearer token, Basic usage, basic training",
                "WWW-Authenticate: Bearer realm=\"x\", error=\"invalid\"",
                "id 4111111111111112 and 41111111111111111111 and 0.4111111111111111",
                "DE89370400440532013001 and 1234567890123456",
                "http://localhost:8080/a@b and mailto:a@b.c",
                "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
                "{\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"at\":\"2026-11-23T17:25:00Z\"}",
                "a == b && password == null",
                "eyJust a word. And another. eyJ",
                "<input name=\"user\" value=\"x\">"
            })
    void leavesHarmlessTextAlone(String text) {
        assertThat(clean(cleaner, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void masksPartsOfMultipartBodies(String line) {
        String body = String.join(
                line,
                "--bound",
                "Content-Disposition: form-data; name=\"user\"",
                "",
                "me",
                "--bound",
                "content-disposition: form-data; name=\"user[password]\"; filename=\"f\"",
                "Content-Type: text/plain",
                "",
                "first",
                "--second",
                "--bound",
                "Content-Disposition: form-data; name=\"x\"",
                "",
                "y",
                "--bound--",
                "");

        assertThat(clean(cleaner, body)).isEqualTo(body.replace("first" + line + "--second", Cleaning.HIDDEN));
    }

    @Test
    void masksHeadersByNameAndByValue() {
        Map<String, List<String>> headers = Map.of(
                "Set-Cookie", List.of("a=b", "c=d"),
                "X-Api-Key", List.of("k"),
                "Proxy-Authorization", List.of("Basic x"),
                "X-Client-Secret", List.of("s"),
                "Referer", List.of("https://h/?token=abc&a=1"),
                "Accept", List.of("*/*"));

        assertThat(cleaner.headers(headers))
                .containsEntry("Set-Cookie", List.of(Cleaning.HIDDEN, Cleaning.HIDDEN))
                .containsEntry("X-Api-Key", List.of(Cleaning.HIDDEN))
                .containsEntry("Proxy-Authorization", List.of(Cleaning.HIDDEN))
                .containsEntry("X-Client-Secret", List.of(Cleaning.HIDDEN))
                .containsEntry("Referer", List.of("https://h/?token=" + Cleaning.HIDDEN + "&a=1"))
                .containsEntry("Accept", List.of("*/*"));
    }

    @Test
    void masksQueriesByNameAndByValue() {
        Map<String, List<String>> queries = Map.of(
                "password", List.of("x"),
                "sig", List.of("x"),
                "next", List.of("/a?token=abc"),
                "page", List.of("2"));

        assertThat(cleaner.queries(queries))
                .containsEntry("password", List.of(Cleaning.HIDDEN))
                .containsEntry("sig", List.of(Cleaning.HIDDEN))
                .containsEntry("next", List.of("/a?token=" + Cleaning.HIDDEN))
                .containsEntry("page", List.of("2"));
    }

    @Test
    void masksSessionsInPaths() {
        assertThat(cleaner.path("/a;jsessionid=0123/b;x=1")).isEqualTo("/a;jsessionid=" + Cleaning.HIDDEN + "/b;x=1");
    }
}
