package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.impl.json.JsonText;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that travel as text. */
class TypedValuesTest {

    private static final Instant MOMENT = Instant.parse("2026-01-31T10:15:30.123456789Z");

    /** Some of each kind. */
    record Order(int number, LocalDate on, List<@Nullable BigDecimal> prices, Optional<Level> level) {}

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    private static @Nullable Object travelled(@Nullable Object value, Type type) {
        return TypedValues.of(JsonText.read(JsonText.of(TypedJson.whole(value))), type);
    }

    @Test
    void scalarsArriveAsTheyWere() {
        List<Object> scalars = List.of(
                5,
                5L,
                (short) 5,
                (byte) 5,
                0.1,
                0.1f,
                1e300,
                BigInteger.TWO.pow(90),
                new BigDecimal("1.10"),
                true,
                'x',
                "text \"é\n",
                UUID.randomUUID(),
                Duration.ofMillis(1500),
                MOMENT,
                LocalDate.of(2026, 1, 31),
                LocalTime.of(10, 15),
                LocalDateTime.of(2026, 1, 31, 10, 15),
                OffsetDateTime.parse("2026-01-31T10:15+01:00"),
                ZonedDateTime.ofInstant(MOMENT, ZoneId.of("Europe/Prague")),
                Date.from(MOMENT));
        for (Object scalar : scalars) {
            assertThat(travelled(scalar, scalar.getClass())).isEqualTo(scalar);
        }
        assertThat(travelled(Level.HIGH, Level.class)).isEqualTo(Level.HIGH);
        assertThat(travelled(null, String.class)).isNull();
        assertThat(travelled(5, long.class)).isEqualTo(5L);
        assertThat(travelled(7, BigDecimal.class)).isEqualTo(BigDecimal.valueOf(7));
    }

    void generic(List<UUID> ids, Map<String, List<LocalDate>> days, Set<Level> levels, Optional<Instant> moment) {}

    @Test
    void nestedValuesArriveAsTheyWere() throws NoSuchMethodException {
        Method method = Arrays.stream(TypedValuesTest.class.getDeclaredMethods())
                .filter(m -> m.getName().equals("generic"))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new);
        List<Object> values = List.of(
                List.of(UUID.randomUUID()),
                Map.of("x", List.of(LocalDate.of(2026, 1, 31))),
                Set.of(Level.LOW),
                Optional.of(MOMENT));
        for (int i = 0; i < values.size(); i++) {
            Type type = method.getGenericParameterTypes()[i];
            TypedValues.check(type);
            assertThat(travelled(values.get(i), type)).isEqualTo(values.get(i));
        }
        Order order = new Order(
                5, LocalDate.of(2026, 1, 31), Arrays.asList(new BigDecimal("1.10"), null), Optional.of(Level.LOW));
        TypedValues.check(Order.class);
        assertThat(travelled(order, Order.class)).isEqualTo(order);
        assertThat(travelled(new int[] {1, 2}, int[].class)).isEqualTo(new int[] {1, 2});
    }

    @Test
    void objectsHaveTheirOwnTypesWhereNoneIsWanted() {
        Map<String, Object> map =
                Map.of("day", LocalDate.of(2026, 1, 31), "list", List.of(1, "x"), "id", new UUID(1, 2));
        assertThat(travelled(map, Object.class)).isEqualTo(map);
        assertThat(travelled(map, Map.class)).isEqualTo(map);
    }

    @Test
    void nothingIsRoundedOrGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travelled(1L << 40, int.class))
                .withMessage("'1099511627776' cannot become int");
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(1.5, long.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(Double.NaN, double.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(5, String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled("5", int.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled("MIDDLE", Level.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled("soon", Instant.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(null, int.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(List.of(), Order.class));
        assertThatIllegalArgumentException().isThrownBy(() -> travelled(Map.of(), List.class));
    }

    @Test
    void whatWouldNotArriveWholeDoesNotTravel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedJson.whole(Thread.currentThread()))
                .withMessageStartingWith("java.lang.Thread cannot travel");
        assertThatIllegalArgumentException().isThrownBy(() -> TypedJson.whole("x".repeat(1 << 21)));
        assertThatIllegalArgumentException().isThrownBy(() -> TypedJson.whole(Collections.nCopies(10_001, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> TypedJson.whole("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> TypedJson.whole("\ud800"));
    }

    void unfit(Map<Integer, String> keys, List<StringBuilder> texts, List<?> wildcard, Thread thread) {}

    @Test
    void typesThatCannotTravelAreNamed() {
        for (Method method : TypedValuesTest.class.getDeclaredMethods()) {
            if (method.getName().equals("unfit")) {
                for (Type type : method.getGenericParameterTypes()) {
                    assertThatIllegalArgumentException().isThrownBy(() -> TypedValues.check(type));
                }
            }
        }
    }
}
