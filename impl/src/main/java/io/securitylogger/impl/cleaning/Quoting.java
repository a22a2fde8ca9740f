package io.securitylogger.impl.cleaning;

/**
 * Strings that are quoted within quoted strings. In JSON within JSON each level doubles the backslashes: the quotes of
 * the first level stand bare, those of the second behind one backslash, those of the third behind three.
 */
final class Quoting {

    private static final int DEEPEST = 7;

    private Quoting() {}

    /** Whether so many backslashes make a level: 0, 1, 3 or 7. */
    static boolean isLevel(int backslashes) {
        return backslashes <= DEEPEST && (backslashes & (backslashes + 1)) == 0;
    }

    /** How the replacement is written at the level, in the terms of {@link Ranges}. */
    static int rangeQuoting(int backslashes) {
        return Integer.bitCount(backslashes) + 1;
    }

    /** Whether the scan is within a JSON string and that string ends here. */
    static boolean endsStringAround(Scan scan, int position) {
        return scan.at(position) == '"' && scan.isInString() && scan.backslashesBefore(position) % 2 == 0;
    }

    /** Where the string ends that begins here: before its closing quote, or that of a string around it. */
    static int endOfString(Scan scan, int from, int backslashes, char quote) {
        int run = 0;
        for (int i = from; i < scan.length; i++) {
            char c = scan.text.charAt(i);
            if (c == '\\') {
                run++;
            } else {
                int ofQuote = c == quote ? backslashesOfClosingQuote(run, backslashes) : -1;
                if (ofQuote >= 0) {
                    return i - ofQuote;
                }
                if (c == '"' && quote != '"' && endsStringAround(scan, i)) {
                    return i;
                }
                run = 0;
            }
        }
        return scan.length;
    }

    /** How many of the backslashes before a quote are its own, if it closes a string of this level or around; or -1. */
    private static int backslashesOfClosingQuote(int run, int backslashes) {
        for (int own = backslashes; own >= 0; own = own / 2 - (own == 0 ? 1 : 0)) {
            if (run % (2 * (own + 1)) == own) {
                return own;
            }
        }
        return -1;
    }

    /** Where the JSON object or array ends that begins here: behind its last bracket, or where a string around it ends. */
    static int endOfStructure(Scan scan, int from, int backslashes) {
        int depth = 0;
        int i = from;
        while (i < scan.length) {
            switch (scan.text.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth <= 0) {
                        return i + 1;
                    }
                }
                case '"' -> {
                    if (endsStringAround(scan, i)) {
                        return i;
                    }
                    int before = scan.backslashesBefore(i);
                    if (before < backslashes) {
                        return i - before;
                    }
                    int end = endOfString(scan, i + 1, backslashes, '"');
                    int closing = end + backslashesFrom(scan, end);
                    if (closing - end < backslashes) {
                        return end;
                    }
                    i = closing;
                }
                default -> {}
            }
            i++;
        }
        return scan.length;
    }

    /** How many backslashes stand from the position on. */
    static int backslashesFrom(Scan scan, int from) {
        int position = from;
        while (position < scan.length && scan.text.charAt(position) == '\\') {
            position++;
        }
        return position - from;
    }
}
