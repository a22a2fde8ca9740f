package io.securitylogger.impl.cleaning;

import java.util.Set;

/** JSON web tokens, and the credentials behind {@code Bearer} and {@code Basic}. */
final class TokenRule {

    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 5;
    private static final int MOST_SPACES = 4;
    private static final int SHORTEST_BASIC = 4;
    private static final int LONGEST_LOOK = 256;
    private static final int LONGEST_WORD = 16;

    /** What follows {@code bearer} in running text. */
    private static final Set<String> WORDS = Set.of(
            "token",
            "tokens",
            "auth",
            "authentication",
            "authorization",
            "authenticated",
            "scheme",
            "realm",
            "of",
            "is",
            "in",
            "the",
            "a",
            "an",
            "and",
            "or",
            "for",
            "to",
            "with",
            "not",
            "has",
            "was",
            "credential",
            "credentials",
            "error",
            "format",
            "header",
            "key",
            "prefix",
            "type",
            "method",
            "security",
            "http",
            "access",
            "only",
            "required",
            "missing",
            "invalid",
            "expired",
            "must");

    private TokenRule() {}

    /** At the third letter of the {@code eyJ} with which the first part of each web token begins. */
    static int applyToWebToken(Scan scan, int position) {
        int start = position - 2;
        if (start < scan.tokensLookedAt || scan.at(start) != 'e' || scan.at(start + 1) != 'y') {
            return position;
        }
        int header = endOfPart(scan, start);
        scan.tokensLookedAt = header;
        boolean isCut = scan.isCutAt(header);
        if (!isCut && (scan.at(header) != '.' || header - start < SHORTEST_HEADER)) {
            return position;
        }
        int end = isCut ? header : endOfPart(scan, header + 1);
        if (!isCut && !scan.isCutAt(end) && scan.at(end) != '.' && !scan.startsWith("eyJ", header + 1)) {
            return position;
        }
        for (int part = 2; part < MOST_PARTS && scan.at(end) == '.'; part++) {
            end = endOfPart(scan, end + 1);
        }
        scan.found.add(start, end);
        return end;
    }

    static int applyToScheme(Scan scan, int position) {
        boolean isBearer = scan.startsWithIgnoringCase("bearer", position);
        if (!isBearer && !scan.startsWithIgnoringCase("basic", position)) {
            return position;
        }
        int start = behindSpaces(scan, position + (isBearer ? 6 : 5));
        if (start < 0 || !scan.isWordStart(position)) {
            return position;
        }
        if (isBearer ? isWord(scan, start) : !isBasic(scan, start)) {
            return position;
        }
        int end = endOfCredentials(scan, start, scan.length);
        if (end > start) {
            scan.found.add(start, end);
        }
        return end;
    }

    private static int endOfPart(Scan scan, int from) {
        int position = from;
        while (position < scan.length && isTokenCharacter(scan.text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static boolean isTokenCharacter(char c) {
        return Scan.isLetter(c) || Scan.isDigit(c) || c == '-' || c == '_';
    }

    private static int behindSpaces(Scan scan, int from) {
        int position = scan.skipSpaces(from, MOST_SPACES);
        if (position > from) {
            return position;
        }
        return scan.at(from) == '+' ? from + 1 : scan.startsWith("%20", from) ? from + 3 : -1;
    }

    private static int endOfCredentials(Scan scan, int from, int most) {
        int position = from;
        while (position < most && isCredential(scan, position)) {
            position++;
        }
        return position;
    }

    private static boolean isCredential(Scan scan, int position) {
        char c = scan.text.charAt(position);
        return Scan.isLetter(c)
                || Scan.isDigit(c)
                || (c < 128 && "-._~+/=%:|!*".indexOf(c) >= 0)
                || (c == '\\' && scan.at(position + 1) == '/');
    }

    private static boolean isWord(Scan scan, int start) {
        int end = start;
        while (end - start <= LONGEST_WORD && Scan.isLetter(scan.at(end))) {
            end++;
        }
        if (end == start || scan.at(end) == '=') {
            return scan.at(end) != '=' || scan.at(end + 1) == '"' || scan.at(end + 1) == '\\';
        }
        return WORDS.contains(scan.text.substring(start, end).toLowerCase(java.util.Locale.ROOT))
                && !isTokenCharacter(scan.at(end));
    }

    /** Whether this decodes to a user name and a colon. */
    private static boolean isBasic(Scan scan, int start) {
        int end = endOfCredentials(scan, start, Math.min(scan.length, start + LONGEST_LOOK));
        int bits = 0;
        int count = 0;
        for (int i = start; i < end; i++) {
            int value = base64(scan.text.charAt(i));
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                int decoded = bits >> count & 0xFF;
                if (decoded == ':') {
                    return end - start >= SHORTEST_BASIC;
                }
                if (decoded < ' ' || decoded == 0x7F) {
                    return false;
                }
            }
        }
        return end > start && (scan.isCutAt(end) || end - start >= LONGEST_LOOK);
    }

    private static int base64(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (Scan.isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
}
