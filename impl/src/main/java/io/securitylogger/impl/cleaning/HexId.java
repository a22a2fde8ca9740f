package io.securitylogger.impl.cleaning;

/**
 * Identifiers in hexadecimal digits: UUIDs, trace and span ids, digests. One in a hundred of those that begin like an
 * account number has the right check digits, too. Looks around a bounded way.
 */
final class HexId {

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST = 64;
    private static final int COUNTRY = 2;

    private HexId() {}

    /** Whether this part of the text lies in such an identifier. */
    static boolean covers(Scan scan, int start, int end) {
        for (int from = start; from > start - UUID_LENGTH; from--) {
            if (from + UUID_LENGTH >= end && isUuid(scan, from)) {
                return true;
            }
        }
        return isDigest(scan, start, end);
    }

    private static boolean isUuid(Scan scan, int from) {
        if (isHex(scan.at(from - 1)) || isHex(scan.at(from + UUID_LENGTH))) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = scan.at(from + i);
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    /** Of a usual length, and with a letter that no country code explains. */
    private static boolean isDigest(Scan scan, int start, int end) {
        int from = start;
        while (start - from < LONGEST && isHex(scan.at(from - 1))) {
            from--;
        }
        int to = start;
        boolean hasLetter = false;
        while (to - from <= LONGEST && isHex(scan.at(to))) {
            hasLetter |= to >= from + COUNTRY && Scan.isLetter(scan.at(to));
            to++;
        }
        for (int i = from + COUNTRY; i < start; i++) {
            hasLetter |= Scan.isLetter(scan.at(i));
        }
        return hasLetter
                && to >= end
                && switch (to - from) {
                    case 16, 24, 32, 40, 64 -> true;
                    default -> false;
                };
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
