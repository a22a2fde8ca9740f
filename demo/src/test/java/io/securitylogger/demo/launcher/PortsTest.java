package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void keepsThePortThatIsFree() throws IOException {
        int free = Ports.freeAt(0);
        assertThat(Ports.freeAt(free)).isEqualTo(free);
    }

    @Test
    void choosesAnotherWhereThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(Ports.freeAt(taken.getLocalPort())).isPositive().isNotEqualTo(taken.getLocalPort());
        }
    }
}
