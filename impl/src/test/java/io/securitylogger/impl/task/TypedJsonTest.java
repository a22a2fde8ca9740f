package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.json.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class TypedJsonTest {

    private static final int MOST_VALUES = 10_000;
    private static final int MOST_CHARACTERS = 1 << 20;

    record Order(int number, @Nullable String note) {}

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of(new BigDecimal("1.50"), "decimal", "1.50"),
                Arguments.of(new UUID(0, 1), "uuid", "00000000-0000-0000-0000-000000000001"),
                Arguments.of(Duration.ofSeconds(90), "duration", "PT1M30S"),
                Arguments.of(LocalDate.of(2026, 1, 31), "date", "2026-01-31"),
                Arguments.of(Instant.EPOCH, "datetime", "1970-01-01T00:00:00Z"));
    }

    private static String json(@Nullable Object value) {
        return JsonText.of(TypedJson.of(value));
    }

    @ParameterizedTest
    @MethodSource
    void typed(Object value, String type, String text) {
        assertThat(json(value)).isEqualTo("{\"@type\":\"" + type + "\",\"@value\":\"" + text + "\"}");
    }

    @Test
    void showsCollectionsArraysMapsAndRecords() {
        assertThat(json(List.of(1, "two", true))).isEqualTo("[1,\"two\",true]");
        assertThat(json(new int[] {1, 2})).isEqualTo("[1,2]");
        assertThat(json(Map.of("a", new Order(5, null)))).isEqualTo("{\"a\":{\"number\":5,\"note\":null}}");
    }

    @Test
    void neverIteratesWhatIsNoCollection() {
        AtomicInteger readers = new AtomicInteger();
        Iterable<Integer> endless = new Iterable<>() {
            @Override
            public Iterator<Integer> iterator() {
                readers.incrementAndGet();
                return Stream.generate(() -> 1).iterator();
            }

            @Override
            public String toString() {
                return "for one reader";
            }
        };

        assertThat(json(endless)).isEqualTo("\"for one reader\"");
        assertThat(readers).hasValue(0);
    }

    @Test
    void readsNoMoreValuesThanItShows() {
        AtomicInteger read = new AtomicInteger();
        List<Integer> huge = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return read.incrementAndGet();
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };

        assertThat(json(huge)).endsWith(",\"…\"]");
        assertThat(read.get()).isLessThanOrEqualTo(MOST_VALUES);
        assertThat(json(Collections.nCopies(Integer.MAX_VALUE, null))).endsWith("null,\"…\"]");
        assertThat(json(new byte[100_000_000])).hasSizeLessThan(3 * MOST_VALUES);
    }

    @Test
    void showsNoMoreCharactersThanItMay() {
        List<String> texts =
                IntStream.range(0, 5000).mapToObj(i -> "x".repeat(1000)).toList();
        Map<String, Integer> names = new HashMap<>();
        texts.forEach(text -> names.put(text + names.size(), 1));

        assertThat(json("x".repeat(3 * MOST_CHARACTERS))).hasSizeBetween(MOST_CHARACTERS, MOST_CHARACTERS + 10);
        assertThat(json(texts)).hasSizeBetween(MOST_CHARACTERS, MOST_CHARACTERS + 3 * MOST_VALUES);
        assertThat(json(names)).hasSizeBetween(MOST_CHARACTERS, MOST_CHARACTERS + 6 * MOST_VALUES);
    }

    @Test
    void whatContainsItselfHasAnEnd() {
        List<Object> self = new ArrayList<>();
        self.add(self);

        assertThat(json(self)).isEqualTo("[".repeat(16) + "\"…\"" + "]".repeat(16));
    }

    @Test
    void whatCannotBeReadIsItsClass() {
        Object hostile = new Object() {
            @Override
            public String toString() {
                throw new AssertionError("hostile");
            }
        };

        assertThat(json(hostile)).isEqualTo('"' + hostile.getClass().getName() + '"');
        assertThat(json(null)).isEqualTo("null");
    }
}
