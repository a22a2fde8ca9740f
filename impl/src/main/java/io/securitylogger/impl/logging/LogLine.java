package io.securitylogger.impl.logging;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code key=value} pairs. Values with anything but plain printable characters are quoted and escaped as JSON
 * strings: line ends, escape sequences, and the marks that reverse the direction of text become {@code \}{@code uXXXX}.
 */
final class LogLine {

    private final StringBuilder text;

    LogLine(String message) {
        text = new StringBuilder(256).append(message);
    }

    /** Adds a pair; nothing for {@code null}. */
    void add(String key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        text.append(' ').append(key).append('=');
        String plain = value.toString();
        if (isPlain(plain)) {
            text.append(plain);
        } else {
            quote(plain);
        }
    }

    /** Adds a value alone, quoted whatever it holds; {@code "-"} for {@code null}. */
    void addQuoted(@Nullable Object value) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        quote(value == null ? "-" : value.toString());
    }

    /** Adds text as it stands. */
    void addText(String plain) {
        text.append(' ').append(plain);
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '=' && c != '\\');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> appendVisible(c);
            }
        }
        text.append('"');
    }

    private void appendVisible(char c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (hidden) {
            text.append("\\u").append(Character.forDigit(c >> 12, 16));
            text.append(Character.forDigit((c >> 8) & 15, 16));
            text.append(Character.forDigit((c >> 4) & 15, 16));
            text.append(Character.forDigit(c & 15, 16));
        } else {
            text.append(c);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
