package io.securitylogger.impl.address;

import java.util.List;

/**
 * Some blocks of addresses.
 *
 * @param blocks none for no address
 */
public record Networks(List<Network> blocks) {

    /** No address. */
    public static final Networks NONE = new Networks(List.of());

    public Networks {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads addresses and CIDR blocks.
     *
     * @throws IllegalArgumentException naming the first that is neither
     */
    public static Networks parse(List<String> texts) {
        return new Networks(texts.stream().map(Network::parse).toList());
    }

    /** Whether the literal names an address in one of the blocks; false for what is no literal. */
    public boolean contains(String literal) {
        return !blocks.isEmpty()
                && IpAddress.parse(literal).filter(this::contains).isPresent();
    }

    boolean contains(IpAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
