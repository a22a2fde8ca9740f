package io.securitylogger.impl.cleaning;

/** User and password in a URL: {@code https://user:password@host}. */
final class UserInfoRule {

    private UserInfoRule() {}

    /** At the colon behind the scheme. */
    static int apply(Scan scan, int colon) {
        int start = behindSlashes(scan, colon + 1);
        if (start < 0) {
            return colon;
        }
        int end = start;
        int at = -1;
        while (end < scan.length && "/?#\"'<>\\ \t\r\n".indexOf(scan.text.charAt(end)) < 0) {
            if (scan.text.charAt(end) == '@') {
                at = end;
            }
            end++;
        }
        if (at < 0 && scan.isCutAt(end)) {
            at = end;
        }
        if (at <= start) {
            return start;
        }
        scan.found.add(start, at);
        return at;
    }

    /** Slashes may be escaped in JSON. */
    private static int behindSlashes(Scan scan, int from) {
        int first = from + Quoting.backslashesFrom(scan, from);
        if (scan.at(first) != '/') {
            return -1;
        }
        int second = first + 1 + Quoting.backslashesFrom(scan, first + 1);
        return scan.at(second) == '/' ? second + 1 : -1;
    }
}
