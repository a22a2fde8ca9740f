package io.securitylogger.impl.cleaning;

/** Names of fields where they stand in a text: found backwards from what follows them, decoded if they are encoded. */
final class Names {

    /** How far back the beginning of a name is looked for. */
    static final int LONGEST = 64;

    private Names() {}

    /** Whether the name that ends here and begins behind the quote tells of a secret. */
    static boolean tellsQuoted(Scan scan, int end, char quote) {
        int start = end;
        boolean isEscaped = false;
        while (start > 0 && end - start < LONGEST && scan.text.charAt(start - 1) != quote) {
            start--;
            isEscaped |= scan.text.charAt(start) == '\\';
        }
        if (!isEscaped) {
            return SensitiveNames.tells(scan.text, start, end);
        }
        String name = unescaped(scan.text, start, end);
        return SensitiveNames.tells(name, 0, name.length());
    }

    /** Whether the bare name that ends here tells of a secret. */
    static boolean tellsBare(Scan scan, int end) {
        int start = startOfBare(scan, end);
        for (int i = start; i < end; i++) {
            if (scan.text.charAt(i) == '%') {
                String name = percentDecoded(scan.text, start, end);
                return SensitiveNames.tellsInQuery(name, afterSeparator(name), name.length());
            }
        }
        return start < end && SensitiveNames.tellsInQuery(scan.text, start, end);
    }

    static int startOfBare(Scan scan, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && isNameCharacter(scan.text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    static boolean isNameCharacter(char c) {
        return Scan.isLetter(c) || Scan.isDigit(c) || (c < 128 && "_-.%[]$+".indexOf(c) >= 0);
    }

    private static int afterSeparator(String name) {
        int start = name.length();
        while (start > 0 && "?&;=/".indexOf(name.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    static String percentDecoded(String text, int from, int end) {
        StringBuilder decoded = new StringBuilder(end - from);
        int i = from;
        while (i < end) {
            int code = text.charAt(i) == '%' ? hex(text, i + 1, Math.min(end, i + 3), 2) : -1;
            decoded.append(code < 0 ? text.charAt(i) : (char) code);
            i += code < 0 ? 1 : 3;
        }
        return decoded.toString();
    }

    private static String unescaped(String text, int from, int end) {
        StringBuilder decoded = new StringBuilder(end - from);
        boolean isEscape = false;
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            int code = isEscape && c == 'u' ? hex(text, i + 1, Math.min(end, i + 5), 4) : -1;
            if (code >= 0) {
                decoded.append((char) code);
            } else if (c != '\\') {
                decoded.append(c);
            }
            isEscape = c == '\\';
            i += code < 0 ? 1 : 5;
        }
        return decoded.toString();
    }

    private static int hex(String text, int from, int end, int digits) {
        if (end - from != digits) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
