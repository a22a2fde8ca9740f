package io.securitylogger.impl.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "^[1mbold^[0m text, bold text",
        "a^[38;5;12mb^[K, ab",
        "^]0;title~c, c",
        "^]0;title^\\c, c",
        "^7saved^8, saved",
        "^^[1mx, x",
    })
    void leavesOutEscapeSequencesHoweverTheyAreCut(String given, String expected) throws IOException {
        String text = given.replace('^', '\u001b').replace('~', '\u0007');
        for (int cut = 0; cut <= text.length(); cut++) {
            StringBuilder parts = new StringBuilder();
            new PlainText(parts).append(text.substring(0, cut)).append(text.substring(cut));
            assertThat(parts).hasToString(expected);
        }
        StringBuilder target = new StringBuilder();
        PlainText plain = new PlainText(target);
        for (int i = 0; i < text.length(); i++) {
            plain.append(text.charAt(i));
        }
        assertThat(target).hasToString(expected);
    }
}
