package io.securitylogger.impl.cleaning;

/** Private keys in PEM: everything from the first line to the last. */
final class PemRule {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 48;

    private PemRule() {}

    static int apply(Scan scan, int position) {
        if (!scan.startsWith(BEGIN, position)) {
            return position;
        }
        int label = position + BEGIN.length();
        int labelEnd = endOfLabel(scan, label);
        boolean isPrivateKey = scan.text.substring(label, labelEnd).contains("PRIVATE KEY");
        if (!isPrivateKey) {
            return position;
        }
        int end = endOfKey(scan, labelEnd);
        scan.found.add(position, end);
        return end;
    }

    private static int endOfKey(Scan scan, int from) {
        for (int i = from; i < scan.length; i++) {
            char c = scan.text.charAt(i);
            if (Quoting.endsStringAround(scan, i)) {
                return i;
            }
            if (c == '-' && scan.startsWith(END, i)) {
                int dashes = endOfLabel(scan, i + END.length());
                return scan.startsWith(DASHES, dashes) ? dashes + DASHES.length() : dashes;
            }
        }
        return scan.length;
    }

    private static int endOfLabel(Scan scan, int from) {
        int position = from;
        while (position - from < LONGEST_LABEL && (Scan.isLetter(scan.at(position)) || scan.at(position) == ' ')) {
            position++;
        }
        return position;
    }
}
