package io.securitylogger.impl.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one text. The parser's tokens rather than its tree: a tree no longer tells 1.0E1 from 10. */
final class JsonReading {

    /** How many characters may be too large a number for an {@code int}. */
    private static final int INT_DIGITS = 10;

    private final JsonParser parser;
    private int depth;

    private JsonReading(JsonParser parser, int depth) {
        this.parser = parser;
        this.depth = depth;
    }

    static @Nullable Object of(String json) {
        List<@Nullable Object> only = new ArrayList<>(1);
        read(json, 0, reading -> only.add(reading.value(reading.parser.next())));
        return only.get(0);
    }

    /** @param depth below 0 for outer levels that do not count */
    static Map<String, @Nullable Object> objectOf(String json, int depth) {
        return read(json, depth, JsonReading::onlyObject);
    }

    private static <T> T read(String json, int depth, Function<JsonReading, T> reading) {
        try (JsonParser parser = Factory.INSTANCE.createParser(new StringReader(json))) {
            T value = reading.apply(new JsonReading(parser, depth));
            if (parser.hasNext()) {
                throw new JsonException("More than one JSON value");
            }
            return value;
        } catch (NoSuchElementException e) {
            throw new JsonException("Not a complete JSON value", e);
        }
    }

    private Map<String, @Nullable Object> onlyObject() {
        if (parser.next() != Event.START_OBJECT) {
            throw new JsonException("Not a JSON object");
        }
        return object();
    }

    private @Nullable Object value(Event event) {
        return switch (event) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonException("Unexpected " + event);
        };
    }

    private Map<String, @Nullable Object> object() {
        descend();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            members.put(name, value(parser.next()));
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> array() {
        descend();
        List<@Nullable Object> elements = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(value(event));
        }
        depth--;
        return elements;
    }

    private void descend() {
        if (++depth > JsonText.MAX_DEPTH) {
            throw new JsonException("Nested deeper than " + JsonText.MAX_DEPTH);
        }
    }

    private static Number number(String digits) {
        if (digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0) {
            return integer(digits);
        }
        double nearest = Double.parseDouble(digits);
        BigDecimal exact = new BigDecimal(digits);
        boolean lossless =
                Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(exact) == 0;
        return lossless ? (Number) nearest : exact;
    }

    private static Number integer(String digits) {
        if (digits.length() < INT_DIGITS) {
            return Integer.valueOf(digits);
        }
        BigInteger exact = new BigInteger(digits);
        if (exact.bitLength() < Integer.SIZE) {
            return exact.intValue();
        }
        return exact.bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
    }

    /** Looks the server's provider up once: the look-up reads the class path. */
    private static final class Factory {
        private static final JsonParserFactory INSTANCE = Json.createParserFactory(Map.of());
    }
}
