package io.securitylogger.impl.address;

import java.util.Optional;

/** The text of an IPv4 address: four numbers from 0 to 255. */
final class DottedDecimal {

    private static final int OCTETS = 4;

    private DottedDecimal() {}

    static Optional<byte[]> parse(String text) {
        byte[] octets = new byte[OCTETS];
        int position = 0;
        for (int i = 0; i < OCTETS; i++) {
            int end = i == OCTETS - 1 ? text.length() : text.indexOf('.', position);
            int octet = end < 0 ? -1 : octet(text, position, end);
            if (octet < 0) {
                return Optional.empty();
            }
            octets[i] = (byte) octet;
            position = end + 1;
        }
        return Optional.of(octets);
    }

    /** Whether one of the numbers is not written in its shortest form. */
    static boolean hasLeadingZero(String text) {
        int zero = text.indexOf('0');
        while (zero >= 0) {
            boolean begins = zero == 0 || text.charAt(zero - 1) == '.';
            boolean ends = zero == text.length() - 1 || text.charAt(zero + 1) == '.';
            if (begins && !ends) {
                return true;
            }
            zero = text.indexOf('0', zero + 1);
        }
        return false;
    }

    /** Negative if it is none. */
    private static int octet(String text, int from, int end) {
        if (end == from || end - from > 3) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value > 255 ? -1 : value;
    }
}
