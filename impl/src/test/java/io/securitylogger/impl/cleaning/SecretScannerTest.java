package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

    private static final int LONG = 1_000_000;

    /** Quadratic time would take more than ten minutes here, linear time takes less than a second. */
    @ParameterizedTest
    @Timeout(value = 30, unit = SECONDS)
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "{\"a\":",
                "[{\"password\":",
                "\"password\":\"password\":",
                "\"password\":",
                "\"password\":\"",
                "\"password\" : {",
                "\"a",
                "\\\"",
                "\\",
                "{\"a\":\"\\\"",
                "<",
                "<password",
                "<password>",
                "<password ",
                "</password>",
                "<password><password><![CDATA[",
                "password=",
                "password=\"",
                "name=\"password\"",
                "Content-Disposition: form-data; name=\"password\"\n",
                "\nContent-Disposition: form-data; name=password",
                "name=token value=",
                "name=token value=\"",
                "name=token value='",
                "eyJ",
                "eyJeyJeyJ.",
                "eyJaaaaaaaa.eyJ",
                "J",
                "basic ",
                "basic+",
                "bearer ",
                "bearer+",
                "Bearer =",
                "basic%20",
                "://",
                "://a",
                "://:@",
                ":\\/\\/",
                "1",
                "4 ",
                "4111 ",
                "4-1-",
                "GB29 ",
                "GB29",
                "2",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "-",
                "%3D",
                "%22%3A",
                "token%3D",
                "token=%",
                ":",
                ": ",
                "\": ",
                "\" ",
                "'",
                "=",
                " = ",
                "\n",
                "\n\n",
                "a",
                "\\u0031",
                "%31",
                "ž",
                "\uD800"
            })
    void takesLinearTime(String part) {
        String text = part.repeat(LONG / part.length());

        for (String begin : List.of("", "[\"", "{\"password\":", "a=1&", "--b\n")) {
            Ranges found = new Ranges();
            new SecretScanner().find(KeptText.whole(begin + text), found);
            found.merge();
            assertThat(found.size()).isLessThan(LONG);
        }
    }

    @Test
    void keepsTrackOfStringsBehindWhatOnlyLooksLikeAnEscape() {
        String json = "[\"x\\\\u0\",{\"password\":[\"\"]}]";

        assertThat(clean(Cleaning.extendedOnly(), json)).isEqualTo("[\"x\\\\u0\",{\"password\":\"[Filtered]\"}]");
    }

    @Property(tries = 5000)
    void keepsJsonValid(@ForAll("json") String json) {
        assertThat(isJson(json)).isTrue();
        assertThat(isJson(clean(Cleaning.extendedOnly(), json))).isTrue();
    }

    @Property(tries = 2000)
    void keepsShortenedJsonValid(@ForAll("json") String json) {
        MaskingSettings masking = Cleaning.masking(true, true, List.of());
        String body = "{\"pad\":\"" + "x".repeat(20_000) + "\",\"doc\":" + json + "}";

        assertThat(isJson(clean(Cleaning.cleaner(20_000, 12, masking), body))).isTrue();
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> fragment = Arbitraries.oneOf(
                Arbitraries.of(Samples.EXTENDED).map(Samples::escaped),
                Arbitraries.of(
                        "a",
                        " ",
                        "\\\"",
                        "\\\\",
                        "\\n",
                        "\\u0022",
                        "'",
                        "=",
                        "=\\\"",
                        ":",
                        ":\\\"",
                        ": ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "<",
                        ">",
                        "&",
                        "password",
                        "<token>",
                        "</token>",
                        "\\\"password\\\":",
                        "token=",
                        "name=\\\"token\\\" ",
                        "value=\\\"",
                        "4111111111111111",
                        "://",
                        "@",
                        "Bearer ",
                        "eyJabcdefgh.",
                        "-----BEGIN PRIVATE KEY-----",
                        "\\\\\\\"pin\\\\\\\":",
                        "1",
                        "null",
                        "%3D",
                        ";",
                        "ž",
                        "😀"));
        Arbitrary<String> string = fragment.list().ofMaxSize(8).map(parts -> '"' + String.join("", parts) + '"');
        Arbitrary<String> scalar = Arbitraries.oneOf(
                string,
                Arbitraries.of("1", "-2.5e3", "true", "null", "4111111111111111", "5500005555555559", "{}", "[]"));
        Arbitrary<String> key = Arbitraries.oneOf(
                string, Arbitraries.of("\"password\"", "\"to\\u006ben\"", "\"a\"", "\"pin\"", "\"credentials\""));
        return Arbitraries.lazyOf(() -> scalar, () -> scalar, () -> array(json()), () -> object(key, json()))
                .map(value -> "[" + value + "]");
    }

    private static Arbitrary<String> array(Arbitrary<String> values) {
        return values.list().ofMaxSize(3).map(list -> "[" + String.join(" , ", list) + "]");
    }

    private static Arbitrary<String> object(Arbitrary<String> keys, Arbitrary<String> values) {
        return net.jqwik.api.Combinators.combine(keys, values)
                .as((key, value) -> key + ": " + value)
                .list()
                .ofMaxSize(3)
                .map(list -> "{" + String.join(",", list) + "}");
    }

    @Test
    void showsNothingWhenRuleFails() {
        SecretFinder failing = (kept, found) -> {
            throw new IllegalStateException();
        };

        assertThat(new Masker(List.of(failing), Cleaning.HIDDEN).mask("some text"))
                .isEqualTo(Cleaning.HIDDEN);
    }

    private static boolean isJson(String text) {
        JsonShortener shortener = new JsonShortener(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED - 100, 0);
        shortener.append(text.toCharArray(), 0, text.length());
        return shortener.isUsable();
    }
}
