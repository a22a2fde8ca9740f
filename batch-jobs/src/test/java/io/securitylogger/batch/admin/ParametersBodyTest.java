package io.securitylogger.batch.admin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersBodyTest {

    private static final Set<String> KNOWN = Set.of("a", "b", "c", "d");

    @Test
    void scalarsAreTakenAsTheyAreWritten() throws IOException {
        assertThat(parse("{\"a\":\"ü \\\"q\\\"\",\"b\":-1.50,\"c\":true,\"d\":false}"))
                .isEqualTo(Map.of("a", "ü \"q\"", "b", "-1.50", "c", "true", "d", "false"));
    }

    @Test
    void nothingIsNoParameters() throws IOException {
        assertThat(parse("")).isEmpty();
        assertThat(parse(" {} ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": | no JSON",
                "{'a':1} | no JSON",
                "{\"a\":1,} | no JSON",
                "[1] | no JSON object",
                "\"a\" | no JSON object",
                "{\"a\":{}} | parameter 'a' is no string, number or boolean",
                "{\"a\":[1]} | parameter 'a' is no string, number or boolean",
                "{\"a\":null} | parameter 'a' is no string, number or boolean",
                "{\"a\":1,\"a\":2} | twice",
                "{\"a\":\"\\u0000\"} | U+0000",
                "{\"securityLog\":1} | The job has no parameter 'securityLog'; it has [a, b, c, d]",
            })
    void otherBodiesAreBadRequests(String body, String reason) {
        Refusal refusal = refusal(body, UTF_8);

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal).hasMessageContaining(reason);
    }

    @Test
    void secondValueIsABadRequest() {
        assertThat(refusal("{\"a\":1} {}", UTF_8).status()).isEqualTo(400);
    }

    @Test
    void otherCharsetsAreBadRequests() {
        assertThat(refusal("{\"a\":\"ü\"}", ISO_8859_1)).hasMessageContaining("no UTF-8");
    }

    @Test
    void nestingIsRefusedHoweverDeep() {
        assertThat(refusal("[".repeat(60_000), UTF_8).status()).isEqualTo(400);
        assertThat(refusal("{\"a\":" + "[".repeat(60_000), UTF_8).status()).isEqualTo(400);
    }

    @Test
    void bodyIsBounded() throws IOException {
        String largest = "{\"a\":\"" + "x".repeat(64 * 1024 - 8) + "\"}";

        assertThat(parse(largest)).containsOnlyKeys("a");
        assertThat(refusal(largest + " ", UTF_8).status()).isEqualTo(413);
    }

    private static Map<String, String> parse(String body) throws IOException {
        return ParametersBody.parse(new ByteArrayInputStream(body.getBytes(UTF_8)), KNOWN);
    }

    private static Refusal refusal(String body, Charset charset) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(charset));
        return Objects.requireNonNull(
                catchThrowableOfType(Refusal.class, () -> ParametersBody.parse(bytes, KNOWN)), body);
    }
}
