package io.securitylogger.elasticsearch.shipping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;

/** Takes lines on TCP as Logstash does, and can go away and come back on its port. */
final class Receiver implements AutoCloseable {

    private static final int ID_LENGTH = 36;

    private final ServerSocketFactory sockets;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private volatile boolean reads = true;

    Receiver(ServerSocketFactory sockets) throws IOException {
        this.sockets = sockets;
        this.server = listen(0);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The ids at the ends of the lines. */
    Set<String> ids() {
        return ids;
    }

    int connections() {
        return connections.size();
    }

    /** From now on it takes connections, and reads nothing. */
    void hang() {
        reads = false;
    }

    void goAway() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    void comeBack() throws IOException {
        server = listen(server.getLocalPort());
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = sockets.createServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(() -> accept(socket), "receiver");
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread thread = new Thread(() -> read(connection), "receiver-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void read(Socket connection) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            while (reads) {
                String line = reader.readLine();
                if (line == null) {
                    return;
                }
                lines.add(line);
                ids.add(line.substring(line.length() - 3 - ID_LENGTH, line.length() - 3));
            }
            while (!connection.isClosed()) {
                LockSupport.parkNanos(1_000_000);
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        goAway();
    }
}
