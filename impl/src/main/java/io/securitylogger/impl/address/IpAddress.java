package io.securitylogger.impl.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An IPv4 or IPv6 address. */
final class IpAddress {

    private static final int LONGEST = 45;

    private final byte[] bytes;
    private final @Nullable String canonical;

    /** @param canonical its canonical text where that is at hand */
    private IpAddress(byte[] bytes, @Nullable String canonical) {
        this.bytes = bytes;
        this.canonical = canonical;
    }

    /** 4 or 16, in network order; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Reads a literal, with or without the brackets, port and zone that servers and headers add. An IPv4 address mapped
     * into IPv6 is the IPv4 address.
     *
     * @return empty if the text is no literal; names are never resolved
     */
    static Optional<IpAddress> parse(String text) {
        String literal = literalOf(text.trim());
        if (literal.indexOf(':') < 0) {
            String canonical = DottedDecimal.hasLeadingZero(literal) ? null : literal;
            return DottedDecimal.parse(literal).map(octets -> new IpAddress(octets, canonical));
        }
        if (!isIpv6(literal)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal).getAddress(), null));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static String literalOf(String text) {
        String literal = text;
        if (literal.startsWith("[")) {
            int end = literal.indexOf(']');
            literal = end < 0 ? "" : literal.substring(1, end);
        } else if (literal.indexOf(':') >= 0 && literal.indexOf(':') == literal.lastIndexOf(':')) {
            literal = literal.substring(0, literal.indexOf(':'));
        }
        int zone = literal.indexOf('%');
        return zone < 0 ? literal : literal.substring(0, zone);
    }

    /** Only what {@link InetAddress#getByName} takes for a literal, so that it never asks a name server. */
    private static boolean isIpv6(String text) {
        boolean begins = text.charAt(0) == ':' || Character.digit(text.charAt(0), 16) >= 0;
        return begins
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c < 128 && (c == ':' || c == '.' || Character.digit(c, 16) >= 0));
    }

    /** The canonical text: dotted decimal, or RFC 5952 for IPv6. */
    String canonical() {
        if (canonical != null) {
            return canonical;
        }
        return bytes.length == 4 ? dotted() : Rfc5952.format(bytes);
    }

    private String dotted() {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
