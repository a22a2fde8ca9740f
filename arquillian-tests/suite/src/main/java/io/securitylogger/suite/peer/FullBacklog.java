package io.securitylogger.suite.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port that takes no more connections and refuses none: who connects, waits. */
final class FullBacklog {

    private static final int MOST_CONNECTIONS = 50;

    private final ServerSocket socket;
    private final List<Socket> waiting = new ArrayList<>();

    FullBacklog() {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            while (waiting.size() < MOST_CONNECTIONS && connects()) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean connects() throws IOException {
        Socket client = new Socket();
        waiting.add(client);
        try {
            client.connect(new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), 300);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }
}
