package io.securitylogger.impl.address;

/**
 * A block of addresses in CIDR notation.
 *
 * @param address any address in it
 * @param prefixBits how many leading bits its addresses share
 */
record Network(IpAddress address, int prefixBits) {

    /**
     * Reads {@code address/bits}, or an address alone for itself.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address or CIDR block"));
        int allBits = address.bytes().length * 8;
        int bits = slash < 0 ? allBits : prefix(text, text.substring(slash + 1));
        if (bits > allBits) {
            throw new IllegalArgumentException("'" + text + "' has more than " + allBits + " prefix bits");
        }
        return new Network(address, bits);
    }

    private static int prefix(String text, String bits) {
        if (bits.isEmpty() || bits.length() > 3 || !bits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + text + "' has no number of prefix bits behind the slash");
        }
        return Integer.parseInt(bits);
    }

    boolean contains(IpAddress other) {
        byte[] mine = address.bytes();
        byte[] theirs = other.bytes();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit += 8) {
            int mask = prefixBits - bit >= 8 ? 0xff : 0xff << (8 - (prefixBits - bit));
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
