package io.securitylogger.impl.cleaning;

/**
 * Card and bank account numbers. Looks ahead at most as far as a number of the longest kind reaches from the beginning
 * of each group of digits.
 */
final class NumberRule {

    static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int SHORTEST_GROUP = 3;

    private NumberRule() {}

    static int apply(Scan scan, int digit) {
        char before = scan.at(digit - 1);
        boolean mayBeEscaped = Scan.isLetter(before) || Scan.isDigit(before) || before == '%';
        int start = mayBeEscaped ? behindEscape(scan, digit) : digit;
        if (start > digit) {
            return start;
        }
        int account = Scan.isLetter(before) ? IbanRule.apply(scan, start) : start;
        if (account > start) {
            return account;
        }
        int end = start + 1;
        while (Scan.isDigit(scan.at(end))) {
            end++;
        }
        char first = scan.at(start);
        boolean mayBeCard = mayBeginCard(first)
                && end - start <= LONGEST_CARD
                && (end - start >= SHORTEST_CARD || separator(scan, end) > 0)
                && !(isPoint(scan.at(start - 1)) && Scan.isDigit(scan.at(start - 2)));
        int card = mayBeCard ? endOfCard(scan, start) : -1;
        if (card < 0 || HexId.covers(scan, start, card)) {
            return end;
        }
        scan.found.add(start, card, isJsonNumber(scan, start, card) ? 1 : Ranges.BARE);
        return card;
    }

    static boolean mayBeginCard(char first) {
        return first >= '2' && first <= '6';
    }

    /** Whether a separator of two groups of digits begins with the character. */
    static boolean mayBeSeparator(char c) {
        return c == ' ' || c == '-' || c == '+' || c == '%';
    }

    /** The length of what may stand between two groups of digits: a space, also encoded, or a dash; 0 if it does not. */
    static int separator(Scan scan, int position) {
        char c = scan.at(position);
        int length = c == ' ' || c == '-' || c == '+' ? 1 : c == '%' && scan.startsWith("20", position + 1) ? 3 : 0;
        return length > 0 && Scan.isDigit(scan.at(position + length)) ? length : 0;
    }

    private static int endOfCard(Scan scan, int start) {
        boolean isWholeStart = !followsGroup(scan, start);
        boolean hasShortGroup = false;
        int evenDoubled = 0;
        int oddDoubled = 0;
        int count = 0;
        int group = 0;
        int found = -1;
        int position = start;
        while (count < LONGEST_CARD && Scan.isDigit(scan.at(position))) {
            int digit = scan.at(position) - '0';
            int doubled = digit > 4 ? 2 * digit - 9 : 2 * digit;
            evenDoubled += count % 2 == 0 ? doubled : digit;
            oddDoubled += count % 2 == 0 ? digit : doubled;
            count++;
            group++;
            position++;
            if (!Scan.isDigit(scan.at(position))) {
                int gap = separator(scan, position);
                hasShortGroup |= group < SHORTEST_GROUP;
                boolean isWhole = isWholeStart && gap == 0;
                boolean isValid = (count % 2 == 0 ? evenDoubled : oddDoubled) % 10 == 0;
                if (count >= SHORTEST_CARD && isValid && (isWhole || !hasShortGroup) && !isDecimal(scan, position)) {
                    found = position;
                }
                position += gap;
                group = 0;
            }
        }
        return found;
    }

    private static boolean followsGroup(Scan scan, int start) {
        char before = scan.at(start - 1);
        return (before == ' ' || before == '-' || before == '+') && Scan.isDigit(scan.at(start - 2));
    }

    private static boolean isDecimal(Scan scan, int end) {
        return isPoint(scan.at(end)) && Scan.isDigit(scan.at(end + 1));
    }

    private static boolean isPoint(char c) {
        return c == '.';
    }

    private static boolean isJsonNumber(Scan scan, int start, int end) {
        return scan.isJson
                && " \t\r\n:[,".indexOf(scan.at(start - 1)) >= 0
                && (end >= scan.length || " \t\r\n,]}".indexOf(scan.at(end)) >= 0)
                && !scan.isInString();
    }

    /** Digits of a percent code or of a unicode escape are not part of a number that follows. */
    private static int behindEscape(Scan scan, int digit) {
        if (scan.at(digit - 1) == '%' && Scan.isDigit(scan.at(digit + 1))) {
            return digit + 2;
        }
        if (scan.at(digit - 2) == '%' && Scan.isLetter(scan.at(digit - 1))) {
            return digit + 1;
        }
        for (int back = 1; back <= 4; back++) {
            if (scan.at(digit - back) == 'u' && scan.at(digit - back - 1) == '\\') {
                return endOfHexDigits(scan, digit, digit - back + 5);
            }
        }
        return digit;
    }

    /** What looks like an escape may be two, of which the second is a backslash: then a string may end early. */
    private static int endOfHexDigits(Scan scan, int from, int most) {
        int end = from;
        while (end < most && Character.digit(scan.at(end), 16) >= 0) {
            end++;
        }
        return end;
    }
}
