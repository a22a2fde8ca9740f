package io.securitylogger.impl.cleaning;

/** Values whose name stands beside them as a value itself: parts of multipart bodies, inputs of HTML forms. */
final class PartRule {

    private static final String NAME = "name";
    private static final String DISPOSITION = "content-disposition";
    private static final int LONGEST_LINE = 256;
    private static final int LONGEST_TAG = 256;

    private PartRule() {}

    /** Looks at a name and the value that follows it, of which the start is given. */
    static int apply(Scan scan, int nameEnd, int value) {
        int start = nameEnd - NAME.length();
        if (!scan.startsWithIgnoringCase(NAME, start) || Names.isNameCharacter(scan.at(start - 1))) {
            return nameEnd;
        }
        int end = value;
        while (end - value < Names.LONGEST && Names.isNameCharacter(scan.at(end))) {
            end++;
        }
        if (!SensitiveNames.tells(scan.text, value, end)) {
            return nameEnd;
        }
        return isInDisposition(scan, start) ? maskPart(scan, end) : maskValueInTag(scan, nameEnd, end);
    }

    private static boolean isInDisposition(Scan scan, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_LINE && scan.at(start - 1) != '\n') {
            start--;
        }
        return !scan.isJson && scan.startsWithIgnoringCase(DISPOSITION, start);
    }

    private static int maskPart(Scan scan, int from) {
        int start = scan.behindBlankLine(from);
        if (start < 0) {
            return from;
        }
        int end = endOfPart(scan, start);
        scan.found.add(start, end);
        return end;
    }

    private static int endOfPart(Scan scan, int from) {
        String boundary = boundary(scan);
        int line = from;
        while (line >= 0 && line < scan.length) {
            if (scan.startsWith(boundary, line)) {
                int end = line > from ? line - 1 : line;
                return end > from && scan.at(end - 1) == '\r' ? end - 1 : end;
            }
            line = scan.text.indexOf('\n', line) + 1;
            if (line == 0) {
                return scan.length;
            }
        }
        return scan.length;
    }

    /** The first line, if it looks like a boundary. */
    private static String boundary(Scan scan) {
        if (!scan.startsWith("--", 0)) {
            return "--";
        }
        int end = 2;
        while (end < scan.length && end < 72 && !Scan.isSpace(scan.text.charAt(end))) {
            end++;
        }
        return scan.text.substring(0, end);
    }

    private static int maskValueInTag(Scan scan, int from, int nameEnd) {
        int end = Math.min(scan.length, nameEnd + LONGEST_TAG);
        for (int i = nameEnd; i < end && scan.at(i) != '<' && !Quoting.endsStringAround(scan, i); i++) {
            if (scan.at(i) == '=' && (isName(scan, "value", i) || isName(scan, "content", i))) {
                int quote = i + 1 + Quoting.backslashesFrom(scan, i + 1);
                char c = scan.at(quote);
                if ((c != '"' && c != '\'') || Quoting.endsStringAround(scan, quote)) {
                    return from;
                }
                int close = Quoting.endOfString(scan, quote + 1, scan.backslashesBefore(quote), c);
                scan.found.add(quote + 1, close);
                return close;
            }
        }
        return from;
    }

    private static boolean isName(Scan scan, String name, int end) {
        int start = end - name.length();
        return scan.startsWithIgnoringCase(name, start) && Scan.isSpace(scan.at(start - 1));
    }
}
