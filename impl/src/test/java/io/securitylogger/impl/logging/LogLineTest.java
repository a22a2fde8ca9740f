package io.securitylogger.impl.logging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void plainValuesStandAsTheyAre() {
        assertThat(line("GET")).isEqualTo("m k=GET");
        assertThat(line(200)).isEqualTo("m k=200");
        assertThat(line(null)).isEqualTo("m");
    }

    @Test
    void valuesWithSpacesQuotesOrNothingAreQuoted() {
        assertThat(line("a b")).isEqualTo("m k=\"a b\"");
        assertThat(line("a\"b")).isEqualTo("m k=\"a\\\"b\"");
        assertThat(line("")).isEqualTo("m k=\"\"");
        assertThat(line("x=y")).isEqualTo("m k=\"x=y\"");
    }

    @Test
    void nothingInAValueBeginsALineOrColoursTheTerminal() {
        assertThat(line("a\r\nFAKE\u001b[31m\u0085\u2028\u202e"))
                .isEqualTo("m k=\"a\\r\\nFAKE\\u001b[31m\\u0085\\u2028\\u202e\"");
    }

    @Property
    void isOneLineWithoutControlCharacters(@ForAll String value) {
        assertThat(line(value).chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
                .isTrue();
    }

    private static String line(@Nullable Object value) {
        LogLine line = new LogLine("m");
        line.add("k", value);
        return line.toString();
    }
}
