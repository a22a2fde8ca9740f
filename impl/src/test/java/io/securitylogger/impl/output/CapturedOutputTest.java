package io.securitylogger.impl.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

    private static final String FIRST = "\u001b[1m[1] [28-11-2026 14:00:00] \u001b[0m";
    private static final String SECOND = "\u001b[1m[2] [28-11-2026 14:00:00] \u001b[0m";
    private static final Pattern FRAME = Pattern.compile("\u001b\\[1m\\[(\\d+)] \\[[-0-9 :]+] \u001b\\[0m");

    private Instant now = Instant.parse("2026-11-28T13:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Europe/Prague"));
    private final CapturedOutput output = output(OutputSettings.DEFAULT);

    private CapturedOutput output(OutputSettings settings) {
        return new CapturedOutput(settings, clock, lines -> lines);
    }

    @Test
    void eachLineHasItsNumberAndTime() {
        output.append("one\ntw");
        now = now.plusSeconds(61);
        output.append("o\n\nfour");

        assertThat(output.take())
                .isEqualTo(FIRST + "one\n" + SECOND + "two\n"
                        + "\u001b[1m[3] [28-11-2026 14:01:01] \u001b[0m\n"
                        + "\u001b[1m[4] [28-11-2026 14:01:01] \u001b[0mfour");
    }

    @Test
    void nothingPrintedIsNoText() {
        assertThat(output.take()).isNull();
        assertThat(output.isDue()).isFalse();
    }

    @Test
    void carriageReturnReplacesLine() {
        output.append("10 %\r20 %\r");
        assertThat(output.take()).isEqualTo(FIRST + "20 %");

        output.append("3");
        output.append("0 %\ndone");
        assertThat(output.take()).isEqualTo(FIRST + "30 %\n" + SECOND + "done");
    }

    @Test
    void carriageReturnBeforeLineFeedIsALineEnd() {
        output.append("one\r\ntwo\r");
        output.append("\n");

        assertThat(output.take()).isEqualTo(FIRST + "one\n" + SECOND + "two");
    }

    @Test
    void colourStays() {
        output.append("\u001b[31mred\u001b[0m");

        assertThat(output.take()).isEqualTo(FIRST + "\u001b[31mred\u001b[0m");
    }

    @Test
    void isDueWhenTextHasWaitedForTheTimeout() {
        output.append("one");
        assertThat(output.isDue()).isFalse();
        now = now.plusSeconds(5);
        assertThat(output.isDue()).isTrue();

        output.take();
        assertThat(output.isDue()).isFalse();
        now = now.plusSeconds(5);
        assertThat(output.isDue()).isFalse();
        output.append("two");
        assertThat(output.isDue()).isTrue();
    }

    @Test
    void longTextIsCutFromTheLeftByTheOffsetMoreAtTheNextLineStart() {
        CapturedOutput small = output(new OutputSettings(400, 100, Duration.ZERO));
        String line = "x".repeat(100 - FIRST.length() - 1); // 100 characters with frame and line end

        for (int i = 0; i < 4; i++) {
            small.append(line + "\n");
        }
        assertThat(small.take()).startsWith(FIRST).hasSize(399);
        small.append("y\n");

        assertThat(small.take()).startsWith("…\n\u001b[1m[3] ").contains("[4]").endsWith("y");
    }

    @Test
    void endOfEndlessLineIsLostAndTheNextIsThere() {
        CapturedOutput small = output(new OutputSettings(300, 100, Duration.ZERO));
        for (int i = 0; i < 10_000; i++) {
            small.append("0123456789");
        }
        assertThat(small.take()).startsWith(FIRST + "01234").endsWith("…").hasSizeLessThanOrEqualTo(300);

        small.append("\nnext");
        assertThat(small.take()).endsWith("next");
    }

    @Test
    void secretIsMaskedAlsoWhenItsBeginningIsCutOff() {
        String begin = "BEGIN";
        String end = "END";
        CapturedOutput small = new CapturedOutput(new OutputSettings(1000, 100, Duration.ZERO), clock, lines -> {
            boolean[] inside = {false};
            return lines.stream()
                    .map(line -> {
                        inside[0] |= line.equals(begin);
                        boolean secret = inside[0];
                        inside[0] &= !line.equals(end);
                        return secret ? "***" : line;
                    })
                    .toList();
        });
        small.append(begin + "\n" + "secret\n".repeat(12) + end + "\n");
        for (int i = 0; i < 200; i++) {
            small.append("line " + i + "\n");
            assertThat(small.take()).doesNotContain("secret");
        }
    }

    @Property(tries = 300)
    void staysShortAndEndsWithWhatCameLastHoweverItIsPrinted(@ForAll("prints") List<String> prints) {
        OutputSettings settings = new OutputSettings(500, 100, Duration.ZERO);
        CapturedOutput parts = output(settings);
        CapturedOutput whole = output(settings);
        prints.forEach(parts::append);
        whole.append(String.join("", prints));

        String text = parts.take();
        assertThat(shown(whole.take())).endsWith(lastLine(text));
        if (text != null) {
            assertThat(text.length()).isLessThanOrEqualTo(500 + "…\n".length());
            assertThat(text).doesNotContain("\r");
            assertThat(numbers(text)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<String>> prints() {
        return Arbitraries.strings()
                .withChars("ab \n\n\r")
                .ofMaxLength(40)
                .list()
                .ofMaxSize(60);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String lastLine(@Nullable String text) {
        return text == null ? "" : text.substring(text.lastIndexOf('\n') + 1);
    }

    private static List<Integer> numbers(String text) {
        Matcher frames = FRAME.matcher(text);
        return frames.results().map(frame -> Integer.valueOf(frame.group(1))).toList();
    }
}
