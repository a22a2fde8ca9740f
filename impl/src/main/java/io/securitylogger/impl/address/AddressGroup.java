package io.securitylogger.impl.address;

import java.util.Optional;

/**
 * Takes addresses together that one client can choose among: of IPv6 all of a network.
 *
 * @param ipv6PrefixBits how many leading bits of IPv6 addresses tell clients apart, from 1 to 128
 */
public record AddressGroup(int ipv6PrefixBits) {

    private static final int IPV6_BYTES = 16;

    /** The group of an address: itself, or the first address of its network; any other text as it is. */
    public String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        Optional<IpAddress> parsed = IpAddress.parse(address);
        return parsed.isPresent() && parsed.get().bytes().length == IPV6_BYTES
                ? Rfc5952.format(network(parsed.get().bytes()))
                : address;
    }

    private byte[] network(byte[] address) {
        byte[] network = new byte[IPV6_BYTES];
        for (int bit = 0; bit < ipv6PrefixBits; bit++) {
            network[bit / 8] |= (byte) (address[bit / 8] & (0x80 >> bit % 8));
        }
        return network;
    }
}
