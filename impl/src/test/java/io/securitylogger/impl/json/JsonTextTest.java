package io.securitylogger.impl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class JsonTextTest {

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("objects") Map<String, Object> object) {
        assertThat(JsonText.readObject(JsonText.of(object))).isEqualTo(object);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return JsonObjects.objects();
    }

    @Test
    void writesCompactlyInOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", Arrays.asList(1, 2.5, true, null));
        object.put("a", Map.of("c", new BigDecimal("1.10")));

        assertThat(JsonText.of(object)).isEqualTo("{\"b\":[1,2.5,true,null],\"a\":{\"c\":1.10}}");
    }

    @Test
    void escapesWhatJsonAsksFor() {
        assertThat(JsonText.of("\"\\\n\r\t\u0001\u001fé")).isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u001fé\"");
    }

    @Test
    void leavesOutNulAndReplacesLoneSurrogates() {
        assertThat(JsonText.of("a\0b\uD800c\uDC00😀\uD83D")).isEqualTo("\"ab\uFFFDc\uFFFD😀\uFFFD\"");
    }

    @Test
    void writesOtherTypesAsTheirText() {
        assertThat(JsonText.of(List.of(URI.create("a:b"), 'c', Double.NaN, Float.POSITIVE_INFINITY)))
                .isEqualTo("[\"a:b\",\"c\",\"NaN\",\"Infinity\"]");
    }

    @Test
    void readsNumbersIntoSmallestTypeThatHoldsThem() {
        assertThat(JsonText.read("[1, 2147483648, 9223372036854775808, 1.5, 12345678E0, 1.00000000000000000001]"))
                .isEqualTo(List.of(
                        1,
                        2147483648L,
                        new BigInteger("9223372036854775808"),
                        1.5,
                        12345678.0,
                        new BigDecimal("1.00000000000000000001")));
    }

    @Test
    void cutsCycles() {
        Map<String, Object> self = new HashMap<>();
        self.put("self", List.of(self));

        assertThat(JsonText.of(self)).isEqualTo("{\"self\":[\"…\"]}");
    }

    @Test
    void cutsDepth() {
        Object nested = "end";
        for (int i = 0; i < 1000; i++) {
            nested = List.of(nested);
        }

        assertThat(JsonText.of(nested)).isEqualTo("[".repeat(64) + "\"…\"" + "]".repeat(64));
    }

    @Test
    void cutsWhatGrowsWithoutEnd() {
        Object doubling = "end";
        for (int i = 0; i < 50; i++) {
            doubling = List.of(doubling, doubling);
        }

        String json = JsonText.of(doubling);

        assertThat(json).hasSizeLessThan(1_000_000).contains("…");
        assertThat(JsonText.read(json)).isInstanceOf(List.class);
    }

    @Test
    void cutsLongLists() {
        assertThat(JsonText.of(new ArrayList<>(java.util.Collections.nCopies(200_000, 1))))
                .hasSizeLessThan(300_000)
                .endsWith(",\"…\"]");
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String text : List.of("", "{", "[1", "nul", "{} {}", "{\"a\":}", "[".repeat(100))) {
            assertThatThrownBy(() -> JsonText.read(text)).as(text).isInstanceOf(JsonException.class);
        }
        assertThatThrownBy(() -> JsonText.readObject("[]")).isInstanceOf(JsonException.class);
    }
}
