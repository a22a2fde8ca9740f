package io.securitylogger.impl.task;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Single values of {@link TypedValues}. */
final class TypedScalars {

    private static final int SHOWN = 100;

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.ofEntries(
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(Duration.class, Duration::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(OffsetTime.class, OffsetTime::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(ZonedDateTime.class, ZonedDateTime::parse),
            Map.entry(Year.class, Year::parse),
            Map.entry(YearMonth.class, YearMonth::parse),
            Map.entry(Date.class, text -> Date.from(Instant.parse(text))));

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.ofEntries(
            Map.entry(BigDecimal.class, number -> number),
            Map.entry(BigInteger.class, BigDecimal::toBigIntegerExact),
            Map.entry(long.class, BigDecimal::longValueExact),
            Map.entry(Long.class, BigDecimal::longValueExact),
            Map.entry(int.class, BigDecimal::intValueExact),
            Map.entry(Integer.class, BigDecimal::intValueExact),
            Map.entry(short.class, BigDecimal::shortValueExact),
            Map.entry(Short.class, BigDecimal::shortValueExact),
            Map.entry(byte.class, BigDecimal::byteValueExact),
            Map.entry(Byte.class, BigDecimal::byteValueExact),
            Map.entry(double.class, BigDecimal::doubleValue),
            Map.entry(Double.class, BigDecimal::doubleValue),
            Map.entry(float.class, BigDecimal::floatValue),
            Map.entry(Float.class, BigDecimal::floatValue));

    private static final Map<String, Function<String, Object>> NATURAL = Map.of(
            "decimal", BigDecimal::new,
            "uuid", UUID::fromString,
            "duration", Duration::parse,
            "date", LocalDate::parse,
            "time", LocalTime::parse,
            "datetime",
                    text -> DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from));

    private static final Set<Class<?>> OTHERS =
            Set.of(String.class, boolean.class, Boolean.class, char.class, Character.class);

    private TypedScalars() {}

    static boolean has(Class<?> type) {
        return TEXTS.containsKey(type) || NUMBERS.containsKey(type) || OTHERS.contains(type);
    }

    static boolean isTyped(Map<?, ?> members) {
        return members.size() == 2
                && members.get("@value") instanceof String
                && members.get("@type") instanceof String type
                && NATURAL.containsKey(type);
    }

    /** What an object with a type stands for where no other type is wanted. */
    static Object natural(Map<?, ?> typed) {
        return parsed(
                text(typed), Object.class, NATURAL.getOrDefault(String.valueOf(typed.get("@type")), text -> text));
    }

    private static String text(Object json) {
        return String.valueOf(json instanceof Map<?, ?> typed ? typed.get("@value") : json);
    }

    static Object of(Object json, Class<?> type) {
        boolean typed = json instanceof Map<?, ?> members && isTyped(members);
        Function<String, Object> ofText = TEXTS.get(type);
        if (ofText != null && (typed || json instanceof String)) {
            return parsed(text(json), type, ofText);
        }
        Function<BigDecimal, Object> ofNumber = NUMBERS.get(type);
        if (ofNumber != null && (typed || json instanceof Number)) {
            return parsed(text(json), type, text -> ofNumber.apply(new BigDecimal(text)));
        }
        return other(json, type);
    }

    private static Object other(Object json, Class<?> type) {
        boolean isBoolean = type == boolean.class || type == Boolean.class;
        if (isBoolean ? json instanceof Boolean : type == String.class && json instanceof String) {
            return json;
        }
        if (json instanceof String text && text.length() == 1 && (type == char.class || type == Character.class)) {
            return text.charAt(0);
        }
        throw refused(json, type);
    }

    private static Object parsed(String text, Class<?> type, Function<String, Object> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unfit) {
            IllegalArgumentException refused = refused(text, type);
            refused.initCause(unfit);
            throw refused;
        }
    }

    static IllegalArgumentException refused(Object json, Class<?> type) {
        String text = String.valueOf(json);
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + '…' : text;
        return new IllegalArgumentException("'" + shown + "' cannot become " + type.getName());
    }
}
