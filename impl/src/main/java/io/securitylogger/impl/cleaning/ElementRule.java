package io.securitylogger.impl.cleaning;

/** Elements of XML with telling names, with or without a prefix: everything between their tags. */
final class ElementRule {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private ElementRule() {}

    static int apply(Scan scan, int open) {
        int start = open + 1;
        int end = start;
        int local = start;
        while (end - start < Names.LONGEST && isNameCharacter(scan.at(end))) {
            if (scan.at(end) == ':') {
                local = end + 1;
            }
            end++;
        }
        if (end - local < SensitiveNames.SHORTEST || !tells(scan, local, end)) {
            return open;
        }
        int content = contentStart(scan, end);
        if (content < 0) {
            return open;
        }
        int close = contentEnd(scan, content, scan.text.substring(start, end));
        scan.found.add(content, close);
        return close;
    }

    private static boolean tells(Scan scan, int from, int end) {
        boolean isRuledOut = SensitiveNames.FIELD_LETTERS.ruleOut(
                scan.text.charAt(end - 3), scan.text.charAt(end - 2), scan.text.charAt(end - 1));
        return !isRuledOut && SensitiveNames.tells(scan.text, from, end);
    }

    /** Behind the start tag; -1 if it has no content. No tag contains a {@code <}, so no part is looked at twice. */
    private static int contentStart(Scan scan, int from) {
        char quote = 0;
        for (int i = from; i < scan.length; i++) {
            char c = scan.text.charAt(i);
            if (c == '<' || Quoting.endsStringAround(scan, i)) {
                return -1;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return scan.at(i - 1) == '/' ? -1 : i + 1;
            }
        }
        return -1;
    }

    private static int contentEnd(Scan scan, int from, String name) {
        int depth = 1;
        boolean isCdata = false;
        for (int i = from; i < scan.length; i++) {
            char c = scan.text.charAt(i);
            if (Quoting.endsStringAround(scan, i)) {
                return i;
            }
            if (isCdata) {
                isCdata = c != ']' || !scan.startsWith(CDATA_END, i);
            } else if (c == '<') {
                isCdata = scan.startsWith(CDATA, i);
                depth += step(scan, i, name);
                if (depth == 0) {
                    return i;
                }
            }
        }
        return scan.length;
    }

    /** 1 if an element of the name begins here, -1 if it ends, else 0. */
    private static int step(Scan scan, int open, String name) {
        int slash = open + 1 + Quoting.backslashesFrom(scan, open + 1);
        boolean isEnd = scan.at(slash) == '/';
        int start = isEnd ? slash + 1 : open + 1;
        if (!scan.startsWith(name, start) || isNameCharacter(scan.at(start + name.length()))) {
            return 0;
        }
        return isEnd ? -1 : isEmpty(scan, start + name.length()) ? 0 : 1;
    }

    private static boolean isEmpty(Scan scan, int from) {
        return contentStart(scan, from) < 0;
    }

    static boolean isNameCharacter(char c) {
        return Scan.isLetter(c) || Scan.isDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c >= 128;
    }
}
