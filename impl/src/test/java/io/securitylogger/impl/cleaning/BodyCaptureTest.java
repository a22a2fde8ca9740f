package io.securitylogger.impl.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCaptureTest {

    private static final Cleaner CLEANER = new Cleaner(CleaningSettings.defaults());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "application/json, -, true",
                "Application/JSON; charset=utf-8, identity, true",
                "text/csv;header=present, '', true",
                "application/json, gzip, false",
                "application/octet-stream, -, false",
                "text/plain, -, false",
                "-, -, true",
                "'', -, true"
            })
    void keepsBodiesOfListedTypes(@Nullable String type, @Nullable String encoding, boolean kept) {
        Body body = capture(CLEANER.responseBody(type, encoding), "{}");

        assertThat(body).isEqualTo(new Body(kept ? "{}" : null, 2L));
    }

    @Test
    void doesNotKeepWhatDoesNotReadLikeTextAndHasNoType() {
        BodyCapture capture = CLEANER.requestBody(null, null);
        capture.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, 0, 6);

        assertThat(capture.finish(false)).isEqualTo(new Body(null, 6L));
    }

    @Test
    void keepsNoBodyWithLimitZero() {
        assertThat(capture(Cleaning.limited(0, 10).requestBody("text/xml", null), "abc"))
                .isEqualTo(new Body(null, 3L));
    }

    @Test
    void hidesBodyOnDemandButNotAnEmptyOne() {
        BodyCapture body = CLEANER.requestBody("text/xml", null);
        body.write('a');

        assertThat(body.finish(true)).isEqualTo(new Body(Cleaning.HIDDEN, 1L));
        assertThat(CLEANER.requestBody("text/xml", null).finish(true)).isEqualTo(new Body("", 0L));
    }

    @Test
    void countsBytesBeyondTheLimit() {
        BodyCapture capture = CLEANER.responseBody("text/csv", null);
        byte[] chunk = "a,b,c\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1000; i++) {
            capture.write(chunk, 0, chunk.length);
        }
        capture.write('x');

        Body body = capture.finish(false);

        assertThat(body.sizeBytes()).isEqualTo(6_000_001L);
        assertThat(body.text()).hasSize(1000).endsWith("…");
    }

    @Test
    void decodesWithTheDeclaredCharset() {
        BodyCapture capture = CLEANER.requestBody("text/xml; a=b; Charset=\"ISO-8859-2\"", null);
        byte[] bytes = "žluťoučký".getBytes(Charset.forName("ISO-8859-2"));
        capture.write(bytes, 0, bytes.length);

        assertThat(capture.finish(false).text()).isEqualTo("žluťoučký");
    }

    @Test
    void takesUnknownCharsetForUtf8AndRemovesNulAndByteOrderMark() {
        BodyCapture capture = CLEANER.requestBody("text/xml; charset=no-such", null);
        byte[] bytes = "\uFEFFa\0ž".getBytes(StandardCharsets.UTF_8);
        capture.write(bytes, 0, bytes.length);

        assertThat(capture.finish(false).text()).isEqualTo("až");
    }

    @Property(tries = 500)
    void leavesOutEveryNulAndNothingElse(@ForAll("texts") List<String> parts, @ForAll("unicode") Charset charset) {
        String text = String.join("", parts).repeat(30);
        String type = "application/json;charset=" + charset;
        byte[] with = text.getBytes(charset);
        byte[] without = text.replace("\0", "").getBytes(charset);

        Body body = capture(CLEANER.requestBody(type, null), with);

        assertThat(body.text())
                .isEqualTo(capture(CLEANER.requestBody(type, null), without).text());
        assertThat(body.sizeBytes()).isEqualTo(with.length);
        BodyCapture characters = CLEANER.requestBody(type, null);
        characters.write(text.toCharArray(), 0, text.length());
        assertThat(characters.finish(false).text()).isEqualTo(body.text());
    }

    @Test
    void countsManyNulsAndFindsTheTextBehindThem() {
        byte[] zeros = new byte[5_000_000];

        for (String charset : List.of("utf-8", "iso-8859-1", "utf-16", "windows-1250")) {
            BodyCapture capture = CLEANER.requestBody("application/json;charset=" + charset, null);
            capture.write(zeros, 0, zeros.length);
            byte[] text = "[1]".getBytes(Charset.forName(charset));
            capture.write(text, 0, text.length);

            assertThat(capture.finish(false).sizeBytes()).isEqualTo(zeros.length + text.length);
            assertThat(capture.finish(false).text()).endsWith("[1]").hasSizeLessThan(5);
        }
    }

    @Test
    void takesNulForNoTextOnlyWithinWhatIsKept() {
        String whole = "a".repeat(1500) + "\0" + "a".repeat(3000);
        String beyond = "a".repeat(3000) + "\0";

        assertThat(capture(CLEANER.requestBody(null, null), whole).text()).isNull();
        assertThat(capture(CLEANER.requestBody(null, null), beyond).text()).hasSize(1000);
    }

    @Test
    void followsNoJsonThatIsMostlyUndecodable() {
        byte[] followed = json(BoundedText.MOST_UNDECODABLE);
        byte[] given = json(BoundedText.MOST_UNDECODABLE + 1);

        assertThat(capture(CLEANER.requestBody("application/json", null), followed)
                        .text())
                .hasSizeBetween(250, 300)
                .endsWith("…\",\"last\":1}");
        assertThat(capture(CLEANER.requestBody("application/json", null), given))
                .isEqualTo(new Body("{\"a\":\"" + "\uFFFD".repeat(993) + "…", (long) given.length));
    }

    @Test
    void keepsAllOfAnUndecodableBodyWithoutLimit() {
        byte[] body = json(2 * BoundedText.MOST_UNDECODABLE);

        assertThat(capture(Cleaning.unlimited().requestBody("application/json", null), body)
                        .text())
                .hasSameSizeAs(new String(body, StandardCharsets.ISO_8859_1));
    }

    @Test
    void countsCharactersAsTheirCharsetEncodesThem() {
        BodyCapture capture = CLEANER.responseBody("text/html", null);
        char[] text = "až€😀".toCharArray();
        capture.write(text, 0, 4);
        capture.write(text, 4, 1);

        Body body = capture.finish(false);

        assertThat(body).isEqualTo(new Body("až€😀", 10L));
    }

    @Property(tries = 2000)
    void splitsOfTheBytesMakeNoDifference(
            @ForAll("bodies") byte[] bytes, @ForAll("types") String type, @ForAll long seed) {
        Cleaner cleaner = Cleaning.limited(40, 10);
        BodyCapture whole = cleaner.requestBody(type, null);
        whole.write(bytes, 0, bytes.length);

        assertThat(split(cleaner.requestBody(type, null), bytes, new Random(seed), 5))
                .isEqualTo(whole.finish(false));
    }

    @Property(tries = 300)
    void splitsOfLongBodiesMakeNoDifference(
            @ForAll("bodies") byte[] bytes, @ForAll("types") String type, @ForAll long seed) {
        byte[] body = new byte[bytes.length * 40];
        for (int i = 0; i < body.length; i++) {
            body[i] = bytes[i % bytes.length];
        }
        Cleaner cleaner = Cleaning.limited(500, 10);
        BodyCapture whole = cleaner.requestBody(type, null);
        whole.write(body, 0, body.length);

        assertThat(split(cleaner.requestBody(type, null), body, new Random(seed), 300))
                .isEqualTo(whole.finish(false));
    }

    @Property(tries = 2000)
    void neverThrowsWhateverItIsGiven(
            @ForAll byte[] bytes, @ForAll @Nullable String type, @ForAll @Nullable String encoding, @ForAll long seed) {
        Body body = split(Cleaning.limited(30, 10).requestBody(type, encoding), bytes, new Random(seed), 9);

        assertThat(body.sizeBytes()).isEqualTo(bytes.length);
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<byte[]> samples = Arbitraries.of(Samples.EXTENDED).map(s -> s.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> tokens = Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\\",
                        "'",
                        "=",
                        "&",
                        "<",
                        ">",
                        "/",
                        "\n",
                        "\0",
                        "\0\0\0\0\0\0\0\0\0",
                        "abcdefghijklmnopqrstuvwxyz0123456789 ",
                        "ž",
                        "😀",
                        "\\u00e9",
                        "\\ud83d",
                        "1234567890",
                        "abcdefghijklmno",
                        "\"password\"",
                        "<token>",
                        "token=",
                        "true",
                        "eyJhbGciOi",
                        ".",
                        "Bearer ",
                        "://",
                        "@",
                        "4111 1111 1111 1111",
                        "-----BEGIN ",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(100);
        return Arbitraries.oneOf(List.of(samples, tokens, any));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("\0", "\0\0\0\0\0\0\0\0\0", "a", "abcdefgh", "Ā", "ž", "€", "😀", "[\"", "x".repeat(40))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Charset> unicode() {
        return Arbitraries.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "GB18030")
                .map(Charset::forName);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "text/xml",
                "text/xml;charset=UTF-16",
                "text/xml;charset=iso-8859-1",
                "text/xml;charset=Shift_JIS",
                "text/xml;charset=GB18030",
                "text/xml;charset=ISO-2022-JP",
                "text/xml;charset=windows-1250",
                "");
    }

    private static Body split(BodyCapture capture, byte[] bytes, Random random, int most) {
        int position = 0;
        while (position < bytes.length) {
            int length = Math.min(bytes.length - position, 1 + random.nextInt(most));
            if (length == 1) {
                capture.write(bytes[position]);
            } else {
                capture.write(bytes, position, length);
            }
            position += length;
        }
        return capture.finish(false);
    }

    /** With a long string of bytes that are no UTF-8. */
    private static byte[] json(int undecodable) {
        return ("{\"a\":\"" + "\u00ff".repeat(undecodable) + "\",\"last\":1}").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Body capture(BodyCapture capture, String text) {
        return capture(capture, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Body capture(BodyCapture capture, byte[] bytes) {
        capture.write(bytes, 0, bytes.length);
        return capture.finish(false);
    }
}
