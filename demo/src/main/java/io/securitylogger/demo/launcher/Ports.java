package io.securitylogger.demo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's own address. */
final class Ports {

    private static final int ANY = 0;

    private Ports() {}

    /** The wanted port, or another that is free. */
    static int freeAt(int wanted) throws IOException {
        try (ServerSocket probe = open(wanted)) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket other = open(ANY)) {
                return other.getLocalPort();
            }
        }
    }

    private static ServerSocket open(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }
}
