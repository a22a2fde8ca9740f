package io.securitylogger.impl.cleaning;

/**
 * The extended rules: finds secrets in JSON, XML, forms, multipart bodies and running text in one pass from left to
 * right, and goes on behind each secret that it has found. A rule begins at the character that triggers it, looks back a
 * bounded way, and looks ahead a bounded way or over what no other start of the same rule looks at, so that the time is
 * linear in the length of the text whatever it contains.
 */
final class SecretScanner implements SecretFinder {

    @Override
    public boolean mayFind(String text) {
        return Triggers.next(text, 0) < text.length();
    }

    @Override
    public void find(KeptText kept, Ranges found) {
        Scan scan = new Scan(kept, found);
        int position = Triggers.next(scan.text, 0);
        while (position < scan.length) {
            int next = scan.moveTo(position) ? apply(scan, position) : position;
            if (next > position + 1) {
                scan.goOnAt(next);
                position = next;
            } else {
                position++;
            }
            position = Triggers.next(scan.text, position);
        }
    }

    /** Where the scan goes on; the position itself if the rule found nothing. */
    private static int apply(Scan scan, int position) {
        return switch (Triggers.kind(scan.text.charAt(position))) {
            case Triggers.COLON -> colon(scan, position);
            case Triggers.EQUALS -> AssignmentRule.apply(scan, position, position + 1);
            case Triggers.PERCENT -> percent(scan, position);
            case Triggers.LESS -> ElementRule.apply(scan, position);
            case Triggers.DIGIT -> NumberRule.apply(scan, position);
            case Triggers.TOKEN -> TokenRule.applyToWebToken(scan, position);
            case Triggers.SCHEME -> TokenRule.applyToScheme(scan, position);
            case Triggers.DASH -> PemRule.apply(scan, position);
            default -> position;
        };
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
}
