package io.securitylogger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void wordsStandBetweenWhiteSpace() {
        assertThat(CommandLine.words("  jane \t --admin\nx ")).containsExactly("jane", "--admin", "x");
        assertThat(CommandLine.words(" ")).isEmpty();
    }

    @Test
    void quotesKeepWordsTogether() {
        assertThat(CommandLine.words("'a b' \"c \\\"d\\\"\" e' 'f '' g\\ h 'i\\'"))
                .containsExactly("a b", "c \"d\"", "e f", "", "g h", "i\\");
    }

    @Property
    void textOfWordsGivesTheSameWords(@ForAll List<@Chars({'a', ' ', '"', '\'', '\\', '\t', '-'}) String> words) {
        assertThat(CommandLine.words(CommandLine.text(words))).isEqualTo(words);
    }

    @Test
    void whatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> CommandLine.words("a 'b")).hasMessageContaining("quote '");
        assertThatThrownBy(() -> CommandLine.words("a\\")).hasMessageContaining("backslash");
    }
}
