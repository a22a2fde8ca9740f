package io.securitylogger.impl.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which address a request came from. Forwarded addresses count only as far as trusted proxies vouch for them:
 * from the right, the first that is no trusted proxy is the client; a header from anyone else changes nothing.
 *
 * @param trustedProxies whose forwarded headers are believed
 */
public record ClientAddress(Networks trustedProxies) {

    /**
     * The canonical address of the client.
     *
     * @param peer the address at the other end of the connection
     * @param forwarded the values of the header {@code Forwarded} (RFC 7239), in order
     * @param xForwardedFor the values of the header {@code X-Forwarded-For}, in order; read only if there is no
     *     {@code Forwarded}
     * @return the peer as it came if it is no literal, for example on a local socket
     */
    public @Nullable String of(@Nullable String peer, List<String> forwarded, List<String> xForwardedFor) {
        Optional<IpAddress> address = Optional.ofNullable(peer).flatMap(IpAddress::parse);
        if (address.isEmpty()) {
            return peer;
        }
        IpAddress client = address.get();
        if (trustedProxies.contains(client)) {
            for (String hop : hopsFromTheRight(forwarded, xForwardedFor)) {
                Optional<IpAddress> next = IpAddress.parse(hop);
                if (next.isEmpty()) {
                    break;
                }
                client = next.get();
                if (!trustedProxies.contains(client)) {
                    break;
                }
            }
        }
        return client.canonical();
    }

    private static List<String> hopsFromTheRight(List<String> forwarded, List<String> xForwardedFor) {
        List<String> hops = new ArrayList<>();
        if (forwarded.isEmpty()) {
            xForwardedFor.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
        } else {
            forwarded.forEach(value -> hops.addAll(ForwardedHeader.forParameters(value)));
        }
        Collections.reverse(hops);
        return hops;
    }
}
