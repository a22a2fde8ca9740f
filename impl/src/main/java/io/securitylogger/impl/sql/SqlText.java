package io.securitylogger.impl.sql;

import io.securitylogger.impl.json.JsonText;
import java.util.Map;

/** Makes text fit for a column: no value is ever refused for its length or its characters. */
final class SqlText {

    private static final char ELLIPSIS = '…';
    private static final int ELLIPSIS_BYTES = 3;
    /** One character takes up to six when JSON escapes it. */
    private static final int ESCAPE_FACTOR = 6;

    private SqlText() {}

    /** Without NUL, lone surrogates as U+FFFD, and cut with {@code …} beyond either limit. */
    static String fit(String text, int maxCharacters, int maxBytes) {
        String clean = wellFormed(text);
        if (clean.length() <= maxCharacters && (long) clean.length() * 3 <= maxBytes) {
            return clean;
        }
        int end = endWithin(clean, maxCharacters, maxBytes);
        if (end == clean.length()) {
            return clean;
        }
        int cut = endWithin(clean, maxCharacters - 1, maxBytes - ELLIPSIS_BYTES);
        return clean.substring(0, cut) + ELLIPSIS;
    }

    /** As JSON; an object that is too long is replaced by one that holds the beginning of its text. */
    static String fit(Map<?, ?> object, int maxCharacters) {
        String json = JsonText.of(object);
        if (json.length() <= maxCharacters) {
            return json;
        }
        int kept = maxCharacters / ESCAPE_FACTOR - "{'truncated':''}".length();
        return JsonText.of(Map.of("truncated", fit(json, kept, Integer.MAX_VALUE)));
    }

    /** Where to cut so that both limits are kept and no surrogate pair is split. */
    private static int endWithin(String text, int maxCharacters, int maxBytes) {
        int bytes = 0;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            bytes += utf8Length(codePoint);
            if (next > maxCharacters || bytes > maxBytes) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    private static String wellFormed(String text) {
        int i = firstIllFormed(text, 0);
        if (i == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        while (i < text.length()) {
            clean.append(text, from, i);
            if (text.charAt(i) != 0) {
                clean.append('\uFFFD');
            }
            from = i + 1;
            i = firstIllFormed(text, from);
        }
        return clean.append(text, from, i).toString();
    }

    private static int firstIllFormed(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }
}
