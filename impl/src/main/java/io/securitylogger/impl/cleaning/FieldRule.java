package io.securitylogger.impl.cleaning;

/** Fields of JSON with telling names, also of JSON within a JSON string; whatever kind of value they have. */
final class FieldRule {

    private static final int MOST_SPACES = 64;

    private FieldRule() {}

    static int apply(Scan scan, int colon) {
        int nameQuote = scan.skipSpacesBack(colon - 1, MOST_SPACES);
        char quote = scan.at(nameQuote);
        if (quote != '"' && quote != '\'') {
            return colon;
        }
        int backslashes = scan.backslashesBefore(nameQuote);
        if (!Quoting.isLevel(backslashes) || !Names.tellsQuoted(scan, nameQuote - backslashes, quote)) {
            return colon;
        }
        int value = colon + 1;
        while (value < scan.length && Scan.isSpace(scan.text.charAt(value))) {
            value++;
        }
        return mask(scan, value, backslashes, quote);
    }

    private static int mask(Scan scan, int value, int backslashes, char nameQuote) {
        int leading = Quoting.backslashesFrom(scan, value);
        char first = scan.at(value + leading);
        if (first == '\'' || (first == '"' && leading >= backslashes && Quoting.isLevel(leading))) {
            return maskString(scan, value + leading + 1, leading, first);
        }
        int end = leading > 0
                ? value
                : first == '{' || first == '['
                        ? Quoting.endOfStructure(scan, value, backslashes)
                        : endOfScalar(scan, value);
        if (end > value && !(end - value == 4 && scan.startsWith("null", value))) {
            scan.found.add(value, end, nameQuote == '"' ? Quoting.rangeQuoting(backslashes) : Ranges.BARE);
        }
        return end;
    }

    private static int maskString(Scan scan, int start, int backslashes, char quote) {
        int end = Quoting.endOfString(scan, start, backslashes, quote);
        scan.found.add(start, end);
        if (backslashes == 0 && quote == '"') {
            scan.beInString();
        }
        return end;
    }

    private static int endOfScalar(Scan scan, int from) {
        int position = from;
        while (position < scan.length && ",}]\"'\\ \t\r\n<&".indexOf(scan.text.charAt(position)) < 0) {
            position++;
        }
        return position;
    }
}
