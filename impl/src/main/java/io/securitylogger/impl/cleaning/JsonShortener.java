package io.securitylogger.impl.cleaning;

/**
 * Shortens the long string values of a passing JSON object or array. Each keeps {@link #LOOK_AHEAD} characters behind
 * its cut, so that masking recognises a secret that straddles it; an escape sequence counts as one character and is
 * never split. Once the shortened text is longer than the limit it asks for no more, and the text counts as JSON.
 */
final class JsonShortener {

    /** How many characters, escape sequences counted as one, are kept behind the cut of a string. */
    static final int LOOK_AHEAD = 80;

    private static final int HEX_DIGITS = 4;

    private final JsonStructure structure = new JsonStructure();
    private final StringBuilder text;
    private final Ranges gaps = new Ranges();
    private final int stringLength;
    private final int fullLength;
    private long hidden;
    private boolean isBroken;

    private int unit;
    private int cut;
    private int escapePosition;
    private int escapedHead;
    private boolean isHighSurrogate;

    /** @param expectedLength of the shortened text, as far as it is known */
    JsonShortener(int limit, int stringLength, int expectedLength) {
        this.text = new StringBuilder(expectedLength);
        this.stringLength = stringLength;
        this.fullLength = (int) Math.min((long) limit + BoundedText.LOOK_AHEAD, BodyLimits.UNLIMITED);
    }

    /** Whether the first character that is not white space opens an object or array. */
    static boolean mayBeJson(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!JsonStructure.isSpace(c)) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    /**
     * Whether shortening may change anything: false if this is no JSON, or if no string in it is too long because quotes
     * follow each other more closely.
     */
    static boolean mayShorten(String text, int stringLength) {
        if (!mayBeJson(text)) {
            return false;
        }
        int behindQuote = 0;
        int quote = text.indexOf('"');
        while (quote >= 0 && quote - behindQuote <= stringLength) {
            behindQuote = quote + 1;
            quote = text.indexOf('"', behindQuote);
        }
        return quote >= 0 || text.length() - behindQuote > stringLength || text.contains("\\\"");
    }

    /** Whether more text would change nothing. */
    boolean isFull() {
        return isBroken || isLong();
    }

    /** Whether this was JSON. */
    boolean isUsable() {
        return !isBroken && (isLong() || structure.isComplete());
    }

    KeptText finish(int limit) {
        return new KeptText(text.toString(), gaps, isLong(), limit);
    }

    void append(char[] chars, int from, int end) {
        int position = from;
        while (position < end && !isFull()) {
            if (structure.isInString()) {
                acceptInString(chars[position++]);
                if (structure.isInString() && escapePosition == 0 && (!isHighSurrogate || isSkipping())) {
                    position = acceptPlain(chars, position, end);
                }
            } else {
                accept(chars[position++]);
            }
        }
    }

    private boolean isLong() {
        return text.length() - hidden > fullLength;
    }

    private void accept(char c) {
        if (!structure.accept(c)) {
            isBroken = true;
            return;
        }
        text.append(c);
        if (structure.isInString()) {
            unit = 0;
            cut = text.length();
            escapePosition = 0;
            isHighSurrogate = false;
        }
    }

    private void acceptInString(char c) {
        if (escapePosition > 0) {
            acceptEscaped(c);
        } else if (c == '"') {
            endString();
        } else if (c < ' ') {
            isBroken = true;
        } else {
            beginUnit(c == '\\' ? false : Character.isHighSurrogate(c));
            escapePosition = c == '\\' ? 1 : 0;
            keep(c);
        }
    }

    private void acceptEscaped(char c) {
        keep(c);
        if (escapePosition == 1) {
            isBroken = "\"\\/bfnrtu".indexOf(c) < 0;
            escapePosition = c == 'u' ? 2 : 0;
            escapedHead = 0;
            return;
        }
        int digit = Character.digit(c, 16);
        isBroken = digit < 0 || c > 'f';
        if (escapePosition < 4) {
            escapedHead = escapedHead << 4 | digit;
        }
        escapePosition++;
        if (escapePosition == 2 + HEX_DIGITS) {
            isHighSurrogate = escapedHead >= 0xD8 && escapedHead <= 0xDB;
            escapePosition = 0;
        }
    }

    /** Notes where the string must be cut, should it turn out too long: before its last permitted character. */
    private void beginUnit(boolean highSurrogate) {
        if (unit < stringLength && !isHighSurrogateBehindCut()) {
            cut = text.length();
        }
        if (!isSkipping()) {
            unit++;
        }
        isHighSurrogate = highSurrogate;
    }

    private boolean isHighSurrogateBehindCut() {
        return unit == stringLength - 1 && isHighSurrogate;
    }

    private void keep(char c) {
        if (!isSkipping()) {
            text.append(c);
        }
    }

    private boolean isSkipping() {
        return !structure.isInKey() && unit > stringLength + LOOK_AHEAD;
    }

    /** Takes the plain characters that follow in a string, as {@link #acceptInString} would one by one. */
    private int acceptPlain(char[] chars, int from, int end) {
        if (isSkipping()) {
            return skip(chars, from, end);
        }
        long room = fullLength + 1L - (text.length() - hidden);
        int count = plain(chars, from, (int) Math.min(end, from + room)) - from;
        if (count > 0) {
            int kept = structure.isInKey() ? count : Math.min(count, stringLength + LOOK_AHEAD - unit);
            if (unit < stringLength) {
                cut = text.length() + Math.min(kept, stringLength - unit) - 1;
            }
            text.append(chars, from, kept);
            unit += kept < count ? kept + 1 : kept;
        }
        return from + count;
    }

    /** Passes what is not kept, escape sequences that do not end the string included, to where it needs a look. */
    private static int skip(char[] chars, int from, int end) {
        int position = from;
        while (position < end) {
            char c = chars[position];
            if (c >= ' ' && c != '"' && c != '\\') {
                position++;
            } else if (c == '\\' && position + 1 < end && isSimpleEscape(chars[position + 1])) {
                position += 2;
            } else {
                return position;
            }
        }
        return position;
    }

    private static boolean isSimpleEscape(char c) {
        return switch (c) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
            default -> false;
        };
    }

    private static int plain(char[] chars, int from, int end) {
        int position = from;
        while (position < end && isPlain(chars[position])) {
            position++;
        }
        return position;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private void endString() {
        if (unit > stringLength && !structure.isInKey()) {
            gaps.add(cut, text.length());
            hidden += text.length() - cut - 1;
        }
        text.append('"');
        structure.endString();
    }
}
