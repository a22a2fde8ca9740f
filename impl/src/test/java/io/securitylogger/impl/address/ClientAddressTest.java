package io.securitylogger.impl.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final ClientAddress NOBODY_TRUSTED = new ClientAddress(Networks.NONE);
    private static final ClientAddress PROXIES_TRUSTED =
            new ClientAddress(Networks.parse(List.of("10.0.0.0/8", "2001:db8:1::/48")));

    @Test
    void forgedHeaderFromUntrustedPeerChangesNothing() {
        assertThat(NOBODY_TRUSTED.of("203.0.113.9", List.of("for=1.2.3.4"), List.of("1.2.3.4")))
                .isEqualTo("203.0.113.9");
        assertThat(PROXIES_TRUSTED.of("203.0.113.9", List.of(), List.of("1.2.3.4")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void firstUntrustedAddressFromTheRightIsTheClient() {
        assertThat(PROXIES_TRUSTED.of("10.1.1.1", List.of(), List.of("6.6.6.6, 203.0.113.7", "10.2.2.2")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void theLastTrustedProxyCountsWhenAllAreTrusted() {
        assertThat(PROXIES_TRUSTED.of("10.1.1.1", List.of(), List.of("10.3.3.3, 10.2.2.2")))
                .isEqualTo("10.3.3.3");
    }

    @Test
    void whatIsNoAddressEndsTheChainOfTrust() {
        assertThat(PROXIES_TRUSTED.of("10.1.1.1", List.of(), List.of("203.0.113.7, unknown, 10.2.2.2")))
                .isEqualTo("10.2.2.2");
        assertThat(PROXIES_TRUSTED.of("10.1.1.1", List.of(), List.of("203.0.113.7, evil.example")))
                .isEqualTo("10.1.1.1");
    }

    @Test
    void forwardedHeaderIsReadBeforeXForwardedFor() {
        assertThat(PROXIES_TRUSTED.of(
                        "10.1.1.1",
                        List.of("for=\"[2001:DB8:0:0:9::1]:4711\";proto=https, for=10.9.9.9;by=\"a,b\""),
                        List.of("6.6.6.6")))
                .isEqualTo("2001:db8::9:0:0:1");
    }

    @Test
    void elementWithoutForEndsTheChainOfTrust() {
        assertThat(PROXIES_TRUSTED.of("10.1.1.1", List.of("for=203.0.113.7, proto=http"), List.of()))
                .isEqualTo("10.1.1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.000.02.010, 192.0.2.10",
        "100.0.20.0, 100.0.20.0",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:2:2:0:0:3, 1::2:2:0:0:3",
        "fe80::1%eth0, fe80::1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "[::1]:8080, ::1",
        "192.0.2.1:1234, 192.0.2.1",
    })
    void writesAddressesCanonically(String peer, String canonical) {
        assertThat(NOBODY_TRUSTED.of(peer, List.of(), List.of())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999.1.1.1", "1.2.3", "1.2.3.4.5", "1..2.3", ".::1", "g::1", "example.org", "1.2.3.0x4", "::1::"
            })
    void whatIsNoLiteralIsNeverLookedUp(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void peerThatIsNoLiteralStaysAsItCame() {
        assertThat(NOBODY_TRUSTED.of("localhost", List.of(), List.of())).isEqualTo("localhost");
        assertThat(NOBODY_TRUSTED.of(null, List.of(), List.of())).isNull();
    }
}
