package io.securitylogger.impl.cleaning;

/**
 * The extended rules: finds secrets in JSON, XML, forms, multipart bodies and running text in one pass from left to
 * right, and goes on behind each secret that it has found. A rule begins at the character that triggers it, looks back a
 * bounded way, and looks ahead a bounded way or over what no other start of the same rule looks at, so that the time is
 * linear in the length of the text whatever it contains.
 */
final class SecretScanner {

    private static final byte QUOTE = 1;
    private static final byte BACKSLASH = 2;
    private static final byte COLON = 3;
    private static final byte EQUALS = 4;
    private static final byte LESS = 5;
    private static final byte DIGIT = 6;
    private static final byte TOKEN = 7;
    private static final byte SCHEME = 8;
    private static final byte DASH = 9;
    private static final byte PERCENT = 10;

    private static final byte[] TRIGGERS = triggers();

    private SecretScanner() {}

    static void scan(KeptText kept, Ranges found) {
        Scan scan = new Scan(kept, found);
        String text = scan.text;
        int length = scan.length;
        int position = 0;
        while (true) {
            position = nextTrigger(text, position, length);
            if (position >= length) {
                return;
            }
            int next = apply(scan, TRIGGERS[text.charAt(position)], position);
            position = Math.max(next, position + 1);
        }
    }

    private static int nextTrigger(String text, int from, int length) {
        byte[] triggers = TRIGGERS;
        int position = from;
        while (position < length) {
            char c = text.charAt(position);
            if (c < 128 && triggers[c] != 0) {
                return position;
            }
            position++;
        }
        return length;
    }

    /** Where the scan goes on; the position itself if the rule found nothing. */
    private static int apply(Scan scan, byte trigger, int position) {
        return switch (trigger) {
            case QUOTE -> quote(scan, position);
            case BACKSLASH -> backslash(scan, position);
            case COLON -> colon(scan, position);
            case EQUALS -> AssignmentRule.apply(scan, position, position + 1);
            case PERCENT -> percent(scan, position);
            case LESS -> ElementRule.apply(scan, position);
            case DIGIT -> NumberRule.apply(scan, position);
            case TOKEN -> TokenRule.applyToWebToken(scan, position);
            case SCHEME -> TokenRule.applyToScheme(scan, position);
            case DASH -> PemRule.apply(scan, position);
            default -> position;
        };
    }

    private static int quote(Scan scan, int position) {
        scan.isInString = scan.isJson && !scan.isInString;
        return position;
    }

    private static int backslash(Scan scan, int position) {
        return scan.isInString ? position + 2 : position;
    }

    private static int colon(Scan scan, int position) {
        if (scan.at(position + 1) == '/' || scan.at(position + 1) == '\\') {
            int next = UserInfoRule.apply(scan, position);
            if (next > position) {
                return next;
            }
        }
        return FieldRule.apply(scan, position);
    }

    /** Encoded separators: {@code %3D} is an equals sign, {@code %22%3A} the colon of an encoded JSON field. */
    private static int percent(Scan scan, int position) {
        if (scan.at(position + 1) != '3') {
            return position;
        }
        int second = scan.at(position + 2) | 0x20;
        if (second == 'd') {
            return AssignmentRule.apply(scan, position, position + 3);
        }
        boolean isField = second == 'a' && scan.startsWith("%22", position - 3);
        return isField ? AssignmentRule.apply(scan, position - 3, position + 3) : position;
    }

    private static byte[] triggers() {
        byte[] triggers = new byte[128];
        triggers['"'] = QUOTE;
        triggers['\\'] = BACKSLASH;
        triggers[':'] = COLON;
        triggers['='] = EQUALS;
        triggers['%'] = PERCENT;
        triggers['<'] = LESS;
        triggers['J'] = TOKEN;
        triggers['B'] = SCHEME;
        triggers['b'] = SCHEME;
        triggers['-'] = DASH;
        for (char c = '0'; c <= '9'; c++) {
            triggers[c] = DIGIT;
        }
        return triggers;
    }
}
