package io.securitylogger.elasticsearch.shipping;

import io.securitylogger.elasticsearch.client.Trust;
import io.securitylogger.elasticsearch.settings.LogstashSettings;
import io.securitylogger.impl.message.Reporter;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Sends lines on one connection, by one thread, from a bounded buffer; connects again with growing pauses, and then sends
 * once more what may have been lost with the connection. Whoever hands in a line never waits. Thread-safe.
 */
final class LogstashSender implements AutoCloseable {

    /** How long {@link #close} waits for what is in the buffer. */
    static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 5000;
    private static final int LOOK_MILLIS = 1;
    private static final int IDLE_MILLIS = 200;
    private static final int SEND_BUFFER_BYTES = 1 << 16;

    private final LogstashSettings settings;
    private final Reporter reporter;
    private final BlockingQueue<String> buffer;
    private final SentLines sent = new SentLines();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Socket connection;

    LogstashSender(LogstashSettings settings, Reporter reporter) {
        this.settings = settings;
        this.reporter = reporter;
        this.buffer = new ArrayBlockingQueue<>(settings.bufferSize());
        this.thread = new Thread(this::run, "security-logger-logstash");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes a line.
     *
     * @throws LogstashFullException if there is no room for it
     */
    void send(String line) {
        if (!buffer.offer(line)) {
            throw new LogstashFullException(settings.bufferSize());
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!isOver()) {
            try (Socket socket = connected()) {
                connection = socket;
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), SEND_BUFFER_BYTES);
                for (String line : sent.all()) {
                    write(line, out);
                }
                out.flush();
                pause = FIRST_PAUSE;
                sendAll(socket, out);
            } catch (IOException broken) {
                reporter.report(ShippingMessage.LOGSTASH_AWAY, broken, settings.host(), settings.port(), buffer.size());
                if (!awaitNext(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } finally {
                connection = null;
            }
        }
    }

    private boolean isOver() {
        return closing.getCount() == 0 && buffer.isEmpty();
    }

    /** False if there is no time left for another attempt. */
    private boolean awaitNext(Duration pause) {
        try {
            return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException wantedElsewhere) {
            return false;
        }
    }

    private void sendAll(Socket socket, OutputStream out) throws IOException {
        while (!isOver()) {
            String line = buffer.poll();
            boolean wasIdle = line == null;
            if (wasIdle) {
                out.flush();
                line = next();
            }
            if (line != null) {
                sent.add(line, System.nanoTime());
            }
            if (wasIdle) {
                lookForEnd(socket);
            }
            if (line != null) {
                write(line, out);
            }
        }
        out.flush();
    }

    private static void write(String line, OutputStream out) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private @Nullable String next() throws IOException {
        try {
            return buffer.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException wantedElsewhere) {
            throw new IOException("Interrupted", wantedElsewhere);
        }
    }

    /** Logstash says nothing, so what can be read is the end: without a look the next line would still seem to be sent. */
    private static void lookForEnd(Socket socket) throws IOException {
        try {
            if (socket.getInputStream().read() < 0) {
                throw new EOFException("Logstash has closed the connection");
            }
        } catch (SocketTimeoutException alive) {
            return;
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSendBufferSize(SEND_BUFFER_BYTES);
            socket.setKeepAlive(true);
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
            Socket ready = settings.tls() ? secured(socket) : socket;
            ready.setSoTimeout(LOOK_MILLIS);
            return ready;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        Path authorities = settings.caCertificate();
        SSLContext trust = authorities == null ? defaultTrust() : Trust.in(authorities);
        SSLSocket socket =
                (SSLSocket) trust.getSocketFactory().createSocket(plain, settings.host(), settings.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext defaultTrust() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Sends what is in the buffer, as far as that is possible in time, and ends the thread. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(DRAIN_TIMEOUT.toMillis());
            Socket stuck = connection;
            if (stuck != null) {
                stuck.close();
            }
            thread.interrupt();
        } catch (IOException alreadyBroken) {
            thread.interrupt();
        } catch (InterruptedException shutdownIsImpatient) {
            Thread.currentThread().interrupt();
        }
        if (!buffer.isEmpty()) {
            reporter.report(ShippingMessage.LOGSTASH_LEFT, buffer.size());
        }
    }
}
