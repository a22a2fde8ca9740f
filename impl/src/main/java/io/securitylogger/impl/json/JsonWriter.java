package io.securitylogger.impl.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends one value to a text. Not thread-safe. */
final class JsonWriter {

    private static final String LEFT_OUT = "…";
    private static final @Nullable Object[] NOWHERE = {};
    private static final int USUAL_DEPTH = 4;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private @Nullable Object[] path = NOWHERE;
    private int depth;
    private int values;

    JsonWriter(StringBuilder out) {
        this.out = out;
    }

    void write(@Nullable Object value) {
        if (++values > JsonText.MAX_VALUES) {
            string(LEFT_OUT);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> || value instanceof Iterable<?>) {
            nested(value);
        } else {
            string(value.toString());
        }
    }

    private void number(Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        if (floating ? Double.isFinite(number.doubleValue()) : isExact(number)) {
            out.append(number);
        } else {
            string(number.toString());
        }
    }

    /** The numbers known to print as JSON; an application's own may print anything. */
    private static boolean isExact(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof BigDecimal
                || number instanceof BigInteger
                || number instanceof Short
                || number instanceof Byte;
    }

    private void nested(Object value) {
        if (depth == JsonText.MAX_DEPTH || isOnPath(value)) {
            string(LEFT_OUT);
            return;
        }
        if (depth == path.length) {
            path = Arrays.copyOf(path, Math.max(USUAL_DEPTH, 2 * depth));
        }
        path[depth++] = value;
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else {
            array((Iterable<?>) value);
        }
        depth--;
    }

    private boolean isOnPath(Object value) {
        for (int i = 0; i < depth; i++) {
            if (path[i] == value) {
                return true;
            }
        }
        return false;
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (values > JsonText.MAX_VALUES) {
                break;
            }
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            write(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void array(Iterable<?> elements) {
        out.append('[');
        String separator = "";
        for (Object element : elements) {
            if (values > JsonText.MAX_VALUES) {
                break;
            }
            out.append(separator);
            write(element);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        int unwritten = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(text, unwritten, i);
            escape(c);
            unwritten = i + 1;
        }
        // a whole String is copied at once, a part of one character by character
        if (unwritten == 0) {
            out.append(text).append('"');
        } else {
            out.append(text, unwritten, text.length()).append('"');
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0 -> {
                // left out: databases refuse it even escaped
            }
            default -> {
                if (Character.isSurrogate(c)) {
                    out.append('\uFFFD');
                } else {
                    out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
                }
            }
        }
    }
}
