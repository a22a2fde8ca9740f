package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a limit falls, what is shown is the beginning of what would be shown without it. */
class SecretAcrossCutTest {

    private static final int SHORTEST = 10;

    static Stream<String> samples() {
        return Stream.concat(Samples.DOCUMENTED.stream(), Samples.EXTENDED.stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverShowsPartOfSecretThatTheLimitCuts(String text) {
        String whole = clean(Cleaning.unlimited(), text);
        assertThat(whole).contains(Cleaning.HIDDEN);

        for (int limit = 1; limit < text.length(); limit++) {
            assertIsBeginningOf(whole, clean(Cleaning.limited(limit, BodyLimits.UNLIMITED), text), limit);
        }
    }

    @ParameterizedTest
    @MethodSource("singleLineSamples")
    void neverShowsPartOfSecretThatTheJsonStringLimitCuts(String text) {
        MaskingSettings masking = Cleaning.masking(true, true, List.of());
        String body = "{\"note\":\"" + Samples.escaped(text) + "\",\"pad\":\"" + "x".repeat(5000) + "\"}";
        String whole = note(clean(Cleaning.extendedOnly(), body));
        assertThat(whole).contains(Cleaning.HIDDEN);

        for (int length = SHORTEST; length < text.length(); length++) {
            String shown = note(clean(Cleaning.cleaner(4000, length, masking), body));
            String visible = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
            assertThat(whole).startsWith(visible);
        }
    }

    /** A multipart body within JSON has no lines of its own and is not taken for one. */
    static Stream<String> singleLineSamples() {
        return Samples.EXTENDED.stream().filter(text -> !text.startsWith("--b"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverShowsPartOfSecretBehindLongTextThatTheLimitCuts(String text) {
        String body = "x ".repeat(600) + text + " x".repeat(2000);
        String whole = clean(Cleaning.unlimited(), body);

        for (int offset = 0; offset < text.length(); offset++) {
            int limit = 1200 + offset;
            assertIsBeginningOf(whole, clean(Cleaning.limited(limit, 250), body), limit);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverShowsPartOfSecretInErrorMessages(String text) {
        Cleaner cleaner = Cleaning.unlimited();
        String whole = String.valueOf(cleaner.text(text, BodyLimits.UNLIMITED));

        for (int limit = 1; limit < text.length(); limit++) {
            assertIsBeginningOf(whole, String.valueOf(cleaner.text(text, limit)), limit);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void documentedPatternsAloneMaskAcrossTheCutToo(String text) {
        Cleaner alone = Cleaning.documentedOnly();
        String whole = clean(alone, text);

        for (int limit = 1; limit < text.length(); limit++) {
            MaskingSettings masking = Cleaning.masking(true, false, MaskingSettings.DEFAULT_BODY_PATTERNS);
            String shown = clean(Cleaning.cleaner(limit, BodyLimits.UNLIMITED, masking), text);
            assertIsBeginningOf(whole, shown, limit);
        }
    }

    @ParameterizedTest
    @MethodSource("longSecrets")
    void neverShowsPartOfSecretThatReachesBeyondTheLookAhead(String begin, String secret, String end) {
        String text = begin + secret + end;
        String body = "{\"note\":\"" + Samples.escaped(text) + "\",\"pad\":\"" + "x".repeat(5000) + "\"}";

        for (int length = SHORTEST; length < begin.length() + 50; length++) {
            assertThat(note(clean(Cleaning.limited(4000, length), body))).doesNotContain("Q");
            assertThat(clean(Cleaning.limited(length, 250), text)).doesNotContain("Q");
        }
    }

    static Stream<Arguments> longSecrets() {
        String secret = "Q".repeat(3000);
        return Stream.of(
                Arguments.of("a=1&token=", secret, "&b=2"),
                Arguments.of("{\"token\":\"", secret, "\"}"),
                Arguments.of("<token>", secret, "</token>"),
                Arguments.of("https://user:", secret, "@host/"),
                Arguments.of("is Bearer ", secret, " ok"),
                Arguments.of("is eyJ", secret, "." + secret + "." + secret + " ok"),
                Arguments.of("-----BEGIN PRIVATE KEY-----", secret, "-----END PRIVATE KEY-----"));
    }

    private static void assertIsBeginningOf(String whole, String shown, int limit) {
        assertThat(shown).hasSizeLessThanOrEqualTo(limit);
        if (shown.endsWith("…")) {
            assertThat(whole).startsWith(shown.substring(0, shown.length() - 1));
        } else {
            assertThat(shown).isEqualTo(whole);
        }
    }

    private static String note(String body) {
        int start = body.indexOf("\"note\":\"") + 8;
        return body.substring(start, body.indexOf("\",\"pad\"", start));
    }
}
