package io.securitylogger.suite.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A way to a database that can be cut, or silently swallow what is sent, and be mended. Thread-safe. */
public final class Forwarder implements AutoCloseable {
    private final Database target;
    private final InetSocketAddress targetAddress;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flowing = lock.newCondition();
    private boolean silent;
    private @Nullable ServerSocket listener;

    private Forwarder(Database target) throws IOException {
        this.target = target;
        URI url = URI.create(target.url().substring("jdbc:".length()));
        targetAddress = new InetSocketAddress(url.getHost(), url.getPort());
        ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = first.getLocalPort();
        listen(first);
    }

    /** Opens a way to a database. */
    public static Forwarder to(Database target) {
        try {
            return new Forwarder(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database as it is seen through here. */
    public Database database() {
        String there = targetAddress.getHostString() + ":" + targetAddress.getPort();
        return new Database(
                target.dataSourceClass(),
                target.url().replace(there, "127.0.0.1:" + port),
                target.user(),
                target.password(),
                target.driver());
    }

    /** Ends all connections and refuses new ones. */
    public void cut() throws IOException {
        ServerSocket open = listener;
        if (open != null) {
            open.close();
            listener = null;
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Takes connections and what is sent on them, and answers nothing. */
    public void keepSilent() {
        silent(true);
    }

    /** All is well again. */
    public void mend() throws IOException {
        silent(false);
        if (listener == null) {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listen(again);
        }
    }

    private void silent(boolean now) {
        lock.lock();
        try {
            silent = now;
            flowing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void listen(ServerSocket on) {
        listener = on;
        threads.execute(() -> accept(on));
    }

    @SuppressWarnings("resource") // closed by whichever direction ends first, or by cutting
    private void accept(ServerSocket on) {
        while (!on.isClosed()) {
            try {
                Socket client = on.accept();
                Socket server = new Socket();
                sockets.add(client);
                sockets.add(server);
                server.connect(targetAddress);
                if (on.isClosed()) { // cut may not have seen them
                    client.close();
                    server.close();
                }
                threads.execute(() -> forward(client, server));
                threads.execute(() -> forward(server, client));
            } catch (IOException cutOrRefused) {
                // the client sees it
            }
        }
    }

    private void forward(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] packet = new byte[16 * 1024];
            for (int read = in.read(packet); read >= 0; read = in.read(packet)) {
                awaitFlow();
                out.write(packet, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException cut) {
            // both ends see it
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitFlow() throws InterruptedException {
        lock.lock();
        try {
            while (silent) {
                flowing.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        threads.shutdownNow();
    }
}
