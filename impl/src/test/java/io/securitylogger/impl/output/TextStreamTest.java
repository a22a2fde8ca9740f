package io.securitylogger.impl.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TextStreamTest {

    private final StringBuilder text = new StringBuilder();
    private final PrintStream stream = TextStream.printingTo(text::append);

    @Test
    void charactersMayComeInParts() {
        for (byte octet : "a ž 😀 漢".getBytes(UTF_8)) {
            stream.write(octet);
        }

        assertThat(text).hasToString("a ž 😀 漢");
    }

    @Test
    void printsWithoutBeingFlushed() {
        stream.printf("%d %s", 1, "žluť");
        stream.print("😀");
        stream.append("!");

        assertThat(text).hasToString("1 žluť😀!");
    }

    @Test
    void whatIsMalformedIsReplaced() {
        stream.write(0xff);
        stream.write('a');

        assertThat(text).hasToString("\uFFFDa");
    }
}
