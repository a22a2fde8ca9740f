package io.securitylogger.impl.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * A configured expression that is a literal text and what follows it up to a character, {@code literal([^x]*)}, or the
 * string value of a JSON field, {@code "name"\s*:\s*"((?:\\"|[^"])*)}, found by searching for the literal. Most of the
 * documented patterns are of these forms, and RE2/J takes several times as long for the same matches.
 */
final class DelimitedPattern implements SecretFinder {

    private static final String FIELD_VALUE = "\\s*:\\s*\"((?:\\\\\"|[^\"])*)";
    private static final String GROUP_BEGIN = "([^";
    private static final String GROUP_END = "]*)";

    private final String begin;
    private final char delimiter;
    private final boolean isField;
    private final char rarest;

    private DelimitedPattern(String begin, char delimiter, boolean isField) {
        this.begin = begin;
        this.delimiter = delimiter;
        this.isField = isField;
        this.rarest = begin.indexOf('=') >= 0 ? '=' : begin.charAt(0);
    }

    /** The same as the expression, or null if that is of another form. */
    static @Nullable DelimitedPattern of(String expression) {
        if (expression.endsWith(FIELD_VALUE)) {
            String name = expression.substring(0, expression.length() - FIELD_VALUE.length());
            return name.endsWith("\"") && isLiteral(name) ? new DelimitedPattern(name, '"', true) : null;
        }
        int group = expression.length() - GROUP_END.length() - 1 - GROUP_BEGIN.length();
        boolean hasGroup = group > 0 && expression.startsWith(GROUP_BEGIN, group) && expression.endsWith(GROUP_END);
        if (!hasGroup || !isLiteral(expression.substring(0, group))) {
            return null;
        }
        char delimiter = expression.charAt(group + GROUP_BEGIN.length());
        return BodyPattern.isLiteral(delimiter)
                ? new DelimitedPattern(expression.substring(0, group), delimiter, false)
                : null;
    }

    @Override
    public void find(KeptText kept, Ranges found) {
        String text = kept.text();
        int literal = text.indexOf(rarest) < 0 ? -1 : text.indexOf(begin);
        while (literal >= 0) {
            int start = isField ? behindColon(text, literal + begin.length()) : literal + begin.length();
            int end = start < 0 ? literal + 1 : endOfValue(text, start);
            if (start >= 0) {
                found.add(start, end);
            }
            literal = text.indexOf(begin, end);
        }
    }

    /** Behind the opening quote of a value; -1 if there is none. */
    private static int behindColon(String text, int from) {
        int colon = skipSpaces(text, from);
        if (colon == text.length() || text.charAt(colon) != ':') {
            return -1;
        }
        int quote = skipSpaces(text, colon + 1);
        return quote < text.length() && text.charAt(quote) == '"' ? quote + 1 : -1;
    }

    private static int skipSpaces(String text, int from) {
        int position = from;
        while (position < text.length() && " \t\n\f\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }

    private int endOfValue(String text, int start) {
        int end = text.indexOf(delimiter, start);
        while (isField && end > start && text.charAt(end - 1) == '\\') {
            end = text.indexOf(delimiter, end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private static boolean isLiteral(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> BodyPattern.isLiteral((char) c));
    }
}
