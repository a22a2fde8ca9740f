package io.securitylogger.impl.cleaning;

/**
 * Fields of forms and queries, attributes of XML and HTML, path parameters: a telling name, an equals sign (also as
 * {@code %3D}) and a value, bare or in quotes. The names of multipart parts and HTML inputs come by here too.
 */
final class AssignmentRule {

    private static final int MOST_SPACES = 8;

    private AssignmentRule() {}

    static int apply(Scan scan, int equals, int behind) {
        int value = scan.skipSpaces(behind, MOST_SPACES);
        int backslashes = Quoting.backslashesFrom(scan, value);
        char quote = scan.at(value + backslashes);
        if (quote == '"' || quote == '\'') {
            return applyToQuoted(scan, equals, value + backslashes);
        }
        if (!Names.tellsBare(scan, equals)) {
            return PartRule.apply(scan, equals, behind);
        }
        int end = endOfBare(scan, equals, behind);
        scan.found.add(behind, end);
        return end;
    }

    private static int applyToQuoted(Scan scan, int equals, int quote) {
        int nameEnd = scan.skipSpacesBack(equals - 1, MOST_SPACES) + 1;
        if (!Names.tellsBare(scan, nameEnd)) {
            return PartRule.apply(scan, nameEnd, quote + 1);
        }
        int backslashes = scan.backslashesBefore(quote);
        if (Quoting.endsStringAround(scan, quote)) {
            return equals;
        }
        int end = Quoting.endOfString(scan, quote + 1, backslashes, scan.at(quote));
        scan.found.add(quote + 1, end);
        return end;
    }

    /** In a form a value ends at the ampersand only; in running text also where it would be odd to go on. */
    private static int endOfBare(Scan scan, int equals, int from) {
        boolean isPathParameter = scan.at(Names.startOfBare(scan, equals) - 1) == ';';
        boolean isEncoded = scan.at(equals) == '%';
        int position = from;
        while (position < scan.length) {
            char c = scan.text.charAt(position);
            if (c == '&' || c == '\n' || c == '\r' || (!scan.isForm && endsText(scan, position, c))) {
                return position;
            }
            if ((isPathParameter && "/?;#".indexOf(c) >= 0) || (isEncoded && scan.startsWith("%26", position))) {
                return position;
            }
            position += c == '\\' && scan.at(position + 1) == '\\' ? 2 : 1;
        }
        return Math.min(position, scan.length);
    }

    private static boolean endsText(Scan scan, int position, char c) {
        return switch (c) {
            case ' ', '\t', '"', '\'', '<', '>' -> true;
            case ';' -> Scan.isSpace(scan.at(position + 1));
            case '\\' -> "nrt\"'".indexOf(scan.at(position + 1)) >= 0;
            default -> false;
        };
    }
}
