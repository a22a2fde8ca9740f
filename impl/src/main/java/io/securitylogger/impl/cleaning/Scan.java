package io.securitylogger.impl.cleaning;

/** One pass of the extended rules over a text: the text, what was found, and what the rules must remember. */
final class Scan {

    final KeptText kept;
    final String text;
    final int length;
    final Ranges found;

    /** Whether the text begins like a JSON object or array. */
    final boolean isJson;

    /** Whether the text begins like a form: a name and an equals sign. */
    final boolean isForm;

    /** Before this position no token can begin that was not looked at. */
    int tokensLookedAt;

    private int position;
    private int quotesCountedTo;
    private boolean isInString;

    private int blankLine = -1;
    private int blankLineFrom = Integer.MAX_VALUE;

    Scan(KeptText kept, Ranges found) {
        this.kept = kept;
        this.text = kept.text();
        this.length = text.length();
        this.found = found;
        this.isJson = JsonShortener.mayBeJson(text);
        this.isForm = !isJson && beginsLikeForm();
    }

    /** The character, or NUL, which no text contains, outside of the text. */
    char at(int position) {
        return position >= 0 && position < length ? text.charAt(position) : 0;
    }

    /** Lets a rule begin at the position; false if that is escaped within a string of JSON, so that none can. */
    boolean moveTo(int trigger) {
        position = trigger;
        return at(trigger - 1) != '\\' || !isJson || !isEscaped();
    }

    /** Passes over what the rule at the position has looked at: quotes in it begin or end no string. */
    void goOnAt(int next) {
        countQuotes();
        quotesCountedTo = next;
    }

    /** Whether the position at which the rule began is within a string of JSON. */
    boolean isInString() {
        countQuotes();
        return isInString;
    }

    /** Goes on within a string of JSON if this is JSON, whatever the quotes so far. */
    void beInString() {
        isInString = isJson;
        quotesCountedTo = position;
    }

    private boolean isEscaped() {
        countQuotes();
        return quotesCountedTo > position;
    }

    private void countQuotes() {
        int i = quotesCountedTo;
        if (!isJson || i >= position) {
            return;
        }
        boolean isInside = isInString;
        while (i < position) {
            char c = text.charAt(i);
            if (c == '"') {
                isInside = !isInside;
            } else if (c == '\\' && isInside) {
                i++;
            }
            i++;
        }
        isInString = isInside;
        quotesCountedTo = i;
    }

    boolean isCutAt(int position) {
        return kept.isCutAt(position);
    }

    boolean startsWith(String expected, int position) {
        return text.startsWith(expected, position);
    }

    boolean startsWithIgnoringCase(String expected, int position) {
        return text.regionMatches(true, position, expected, 0, expected.length());
    }

    /** The first position that is no space, at most the given number on. */
    int skipSpaces(int from, int most) {
        int position = from;
        while (position < length && position - from < most && isSpace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    /** The last position before the given one that is no space, at most the given number back. */
    int skipSpacesBack(int from, int most) {
        int position = from;
        while (position >= 0 && from - position < most && isSpace(text.charAt(position))) {
            position--;
        }
        return position;
    }

    /** How many backslashes stand before the position, at most 16. */
    int backslashesBefore(int position) {
        int count = 0;
        while (count < 16 && at(position - count - 1) == '\\') {
            count++;
        }
        return count;
    }

    /** The position behind the next blank line, or -1 if there is none. */
    int behindBlankLine(int from) {
        boolean isKnown = blankLineFrom <= from && (blankLine < 0 || blankLine > from);
        if (!isKnown) {
            blankLineFrom = from;
            blankLine = searchBlankLine(from);
        }
        return blankLine;
    }

    private int searchBlankLine(int from) {
        int end = text.indexOf('\n', from);
        while (end >= 0) {
            int next = at(end + 1) == '\r' ? end + 2 : end + 1;
            if (at(next) == '\n') {
                return next + 1;
            }
            end = text.indexOf('\n', end + 1);
        }
        return -1;
    }

    private boolean beginsLikeForm() {
        int position = 0;
        while (position < length && position < Names.LONGEST && Names.isNameCharacter(text.charAt(position))) {
            position++;
        }
        return position > 0 && at(position) == '=' && at(position + 1) != '=';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether no word goes on across the position; an escape sequence or percent code before it is no word. */
    boolean isWordStart(int position) {
        char before = at(position - 1);
        if (!isLetter(before) && !isDigit(before)) {
            return true;
        }
        return at(position - 2) == '\\'
                || at(position - 3) == '%'
                || (at(position - 6) == '\\' && at(position - 5) == 'u');
    }
}
