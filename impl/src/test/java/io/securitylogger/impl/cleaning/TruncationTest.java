package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {

    @Test
    void keepsTextOfTheLimitWhole() {
        assertThat(clean(Cleaning.unmasked(5, 10), "abcde")).isEqualTo("abcde");
        assertThat(clean(Cleaning.unmasked(5, 10), "abcdef")).isEqualTo("abcd…");
        assertThat(clean(Cleaning.unmasked(1, 10), "ab")).isEqualTo("…");
    }

    @Test
    void neverSplitsSurrogatePair() {
        assertThat(clean(Cleaning.unmasked(3, 10), "a😀bc")).isEqualTo("a…");
        assertThat(clean(Cleaning.unmasked(4, 10), "a😀bc")).isEqualTo("a😀…");
    }

    @Test
    void shortensStringValuesOfLongJson() {
        String body = "{\"a\":\"0123456789x\",\"b\":[\"0123456789\",12,true],\"c\":{\"d\":\"" + "y".repeat(50) + "\"}}";

        assertThat(clean(Cleaning.unmasked(90, 10), body))
                .isEqualTo("{\"a\":\"012345678…\",\"b\":[\"0123456789\",12,true],\"c\":{\"d\":\"yyyyyyyyy…\"}}");
    }

    @Test
    void countsEscapeSequenceAsOneCharacterAndNeverSplitsIt() {
        String pad = ",\"" + "x".repeat(60) + "\"]";

        assertThat(clean(Cleaning.unmasked(70, 10), "[\"12345678\\n\\u00e9ab\"" + pad))
                .isEqualTo("[\"12345678\\n…\",\"xxxxxxxxx…\"]");
        assertThat(clean(Cleaning.unmasked(70, 10), "[\"12345678\\ud83d\\ude00ab\"" + pad))
                .isEqualTo("[\"12345678…\",\"xxxxxxxxx…\"]");
        assertThat(clean(Cleaning.unmasked(70, 10), "[\"12345678😀ab\"" + pad))
                .isEqualTo("[\"12345678…\",\"xxxxxxxxx…\"]");
        assertThat(clean(Cleaning.unmasked(70, 10), "[\"1234567😀ab\"" + pad))
                .isEqualTo("[\"1234567😀…\",\"xxxxxxxxx…\"]");
    }

    @Test
    void leavesKeysAlone() {
        String key = "k".repeat(40);

        assertThat(clean(Cleaning.unmasked(70, 10), "{\"" + key + "\":\"" + "v".repeat(40) + "\"}"))
                .isEqualTo("{\"" + key + "\":\"vvvvvvvvv…\"}");
    }

    @Test
    void cutsJsonThatIsStillTooLong() {
        String body = "[" + "1,".repeat(600) + "\"" + "x".repeat(5000) + "\"]";

        assertThat(clean(Cleaning.unmasked(20, 10), body)).isEqualTo("[1,1,1,1,1,1,1,1,1,…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"%s\"", "{\"a\":\"%s\"}x", "{a:\"%s\"}", "[\"%s\",]", "[\"%s\" \"b\"]", "[\"\\x%s\"]",
                "[\"%s\",01]", "[\"%s\",1.]", "[\"%s\",-]", "[\"%s\",1e]", "[\"%s\",nul]", "{\"a\" \"%s\"}",
                "{\"a\":\"%s\",}", "[\"%s\"}", "\"%s\"", "[\"\n%s\"]", "[\"\\u12g4%s\"]"
            })
    void cutsWhatIsNoJsonLikeAnyOtherText(String format) {
        String body = String.format(format, "x".repeat(100));

        assertThat(clean(Cleaning.unmasked(50, 10), body)).isEqualTo(body.substring(0, 49) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"%s\"} \n",
                "[-0.5e+10,0,1E-2,\"%s\"]",
                "[{},[],\"%s\",{\"a\":[{}]},null,false]",
                "[0 , \"%s\"]"
            })
    void staysJsonWhenItIsShortened(String format) {
        String body = String.format(format, "x".repeat(100));

        String shown = clean(Cleaning.unmasked(50, 10), body);

        assertThat(shown).isEqualTo(body.replace("x".repeat(100), "xxxxxxxxx…"));
    }

    @Test
    void showsTheRestOfTheStructureBehindOneHugeString() {
        BodyCapture capture = Cleaning.unmasked(1000, 250).requestBody("application/json", null);
        write(capture, "{\"before\":1,\"data\":\"");
        byte[] chunk = "QUJD".repeat(2048).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < 600; i++) {
            capture.write(chunk, 0, chunk.length);
        }
        write(capture, "\",\"after\":{\"x\":true}}");

        String shown = String.valueOf(capture.finish(false).text());

        assertThat(shown).startsWith("{\"before\":1,\"data\":\"QUJD").endsWith("…\",\"after\":{\"x\":true}}");
        assertThat(shown).hasSize("{\"before\":1,\"data\":\"\",\"after\":{\"x\":true}}".length() + 250);
    }

    @Test
    void survivesDeepNesting() {
        String body = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(clean(Cleaning.limited(150_000, 10), body)).hasSize(150_000).endsWith("…");
        assertThat(clean(Cleaning.limited(199_999, 10), body)).hasSize(199_999).endsWith("…");
        assertThat(clean(Cleaning.limited(200_000, 10), body)).isEqualTo(body);
    }

    @Test
    void staysWithinTheLimitWhenReplacementsAreLongerThanSecrets() {
        String body = "token=a&".repeat(50);

        assertThat(clean(Cleaning.limited(100, 10), body))
                .hasSize(100)
                .endsWith("…")
                .doesNotContain("=a");
    }

    private static void write(BodyCapture capture, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        capture.write(bytes, 0, bytes.length);
    }
}
