package io.securitylogger.impl.cleaning;

/**
 * Finds the characters at which a rule may begin, and passes over those of which the characters beside them show that
 * the rule would find nothing there: nearly all in most bodies.
 */
final class Triggers {

    static final byte COLON = 1;
    static final byte EQUALS = 2;
    static final byte LESS = 3;
    static final byte DIGIT = 4;
    static final byte TOKEN = 5;
    static final byte SCHEME = 6;
    static final byte DASH = 7;
    static final byte PERCENT = 8;

    private static final byte[] KINDS = kinds();

    /** The backslash of a unicode escape of which the third character of the end of a name is the last digit. */
    private static final int ESCAPE_BEFORE_END = 8;

    private static final int PERCENT_BEFORE_END = 5;

    private Triggers() {}

    static byte kind(char trigger) {
        return KINDS[trigger];
    }

    /** The next position where a rule must look; the length of the text if there is none. */
    static int next(String text, int from) {
        int length = text.length();
        int position = firstKind(text, from);
        while (position < length) {
            byte kind = KINDS[text.charAt(position)];
            int end = kind == DIGIT ? behindShortNumber(text, position) : position;
            if (end == position && (kind == DIGIT || mayBegin(kind, text, position))) {
                return position;
            }
            position = firstKind(text, Math.max(end, position + 1));
        }
        return length;
    }

    /** The next character of any kind: a loop of nothing else, which the compiler unrolls. */
    private static int firstKind(String text, int from) {
        byte[] kinds = KINDS;
        int length = text.length();
        int position = from;
        while (position < length) {
            char c = text.charAt(position);
            if (c < 128 && kinds[c] != 0) {
                return position;
            }
            position++;
        }
        return length;
    }

    private static boolean mayBegin(byte kind, String text, int position) {
        return switch (kind) {
            case COLON -> mayBeField(text, position);
            case EQUALS -> mayBeAssignment(text, position);
            case LESS -> ElementRule.isNameCharacter(at(text, position + 1));
            case TOKEN -> at(text, position - 1) == 'y';
            case SCHEME -> (at(text, position + 1) | 0x20) == 'e' || (at(text, position + 1) | 0x20) == 'a';
            case DASH -> at(text, position + 1) == '-';
            default -> at(text, position + 1) == '3';
        };
    }

    private static boolean mayBeField(String text, int colon) {
        char next = at(text, colon + 1);
        if (next == '/' || next == '\\') {
            return true;
        }
        char quote = at(text, colon - 1);
        if (quote != '"' && quote != '\'') {
            return Scan.isSpace(quote);
        }
        int end = colon - 1;
        if (end < ESCAPE_BEFORE_END || text.charAt(end - ESCAPE_BEFORE_END) == '\\') {
            return true;
        }
        char third = text.charAt(end - 3);
        char second = text.charAt(end - 2);
        char last = text.charAt(end - 1);
        boolean isShort = third == quote && LastLetters.areLetters(second, last);
        return !isShort && !SensitiveNames.FIELD_LETTERS.ruleOut(third, second, last);
    }

    private static boolean mayBeAssignment(String text, int equals) {
        if (equals < PERCENT_BEFORE_END || text.charAt(equals - PERCENT_BEFORE_END) == '%') {
            return true;
        }
        char third = text.charAt(equals - 3);
        char second = text.charAt(equals - 2);
        char last = text.charAt(equals - 1);
        boolean isShort = !Names.isNameCharacter(third) && LastLetters.areLetters(second, last);
        return !isShort && !SensitiveNames.ASSIGNMENT_LETTERS.ruleOut(third, second, last);
    }

    /** Behind a group of digits that is no part of a card or account number; the position itself if it may be one. */
    private static int behindShortNumber(String text, int position) {
        char before = at(text, position - 1);
        if (Scan.isLetter(before) || Scan.isDigit(before) || before == '%' || before == '\\') {
            return position;
        }
        int end = position + 1;
        while (Scan.isDigit(at(text, end))) {
            if (++end - position == NumberRule.SHORTEST_CARD) {
                return position;
            }
        }
        char first = text.charAt(position);
        return NumberRule.mayBeginCard(first) && NumberRule.mayBeSeparator(at(text, end)) ? position : end;
    }

    private static char at(String text, int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        kinds[':'] = COLON;
        kinds['='] = EQUALS;
        kinds['<'] = LESS;
        kinds['J'] = TOKEN;
        kinds['B'] = SCHEME;
        kinds['b'] = SCHEME;
        kinds['-'] = DASH;
        kinds['%'] = PERCENT;
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT;
        }
        return kinds;
    }
}
