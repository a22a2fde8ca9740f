package io.securitylogger.impl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryStringTest {

    @Test
    void decodesNamesAndValues() {
        assertThat(QueryString.parse("a=1&b=x%20y+z&%C4%8D=%E2%82%AC"))
                .isEqualTo(Map.of("a", List.of("1"), "b", List.of("x y z"), "č", List.of("€")));
    }

    @Test
    void keepsSeveralValuesInOrder() {
        assertThat(QueryString.parse("a=2&b=0&a=1"))
                .containsExactly(Map.entry("a", List.of("2", "1")), Map.entry("b", List.of("0")));
    }

    @Test
    void leavesWrongEncodingsAsTheyAre() {
        assertThat(QueryString.parse("a=%zz&b=%4&c=%"))
                .isEqualTo(Map.of("a", List.of("%zz"), "b", List.of("%4"), "c", List.of("%")));
    }

    @Test
    void emptyPairsCountAsNone() {
        assertThat(QueryString.parse("&&a&=b&")).isEqualTo(Map.of("a", List.of(""), "", List.of("b")));
        assertThat(QueryString.parse(null)).isEmpty();
    }

    @Property
    void neverFails(@ForAll String query) {
        assertThat(QueryString.parse(query)).isNotNull();
    }
}
