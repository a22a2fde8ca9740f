package io.securitylogger.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One connection of plain HTTP/1.1: sends exactly the given bytes and gives back exactly what came.
 *
 * <p>Order of calls: any number of {@code send}, then {@link #receive()}; a connection that the server keeps alive
 * serves again. Not thread-safe. Every read ends with {@link java.net.SocketTimeoutException} after the time-out.
 */
public final class RawHttp implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /**
     * Connects to the host and port of an address.
     *
     * @param timeout for connecting and for each read
     */
    @SuppressWarnings("resource") // the connection owns the socket
    public static RawHttp connect(URI address, Duration timeout) throws IOException {
        int millis = Math.toIntExact(timeout.toMillis());
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), millis);
            return new RawHttp(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * The request of one method and address without body, on a connection to be closed after it.
     *
     * @param extraHeaders whole lines, each ending in {@code \r\n}
     */
    public static String request(String method, URI address, String extraHeaders) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return method + " " + address.getRawPath() + query + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\n"
                + extraHeaders + "Connection: close\r\n\r\n";
    }

    /** Sends bytes at once. */
    public RawHttp send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends characters at once, each as one byte. */
    public RawHttp send(String octets) throws IOException {
        return send(octets.getBytes(ISO_8859_1));
    }

    /**
     * Sends bytes in packets with a pause after each.
     *
     * @param packetBytes the size of a packet
     */
    public RawHttp sendSlowly(byte[] bytes, int packetBytes, Duration pause) throws IOException {
        for (int from = 0; from < bytes.length; from += packetBytes) {
            out.write(bytes, from, Math.min(packetBytes, bytes.length - from));
            out.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
        return this;
    }

    /** Half-closes: the server sees the end of input, and may still answer. */
    public RawHttp endInput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Hangs up: the connection is reset, whatever was under way. */
    public void hangUp() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads one response. */
    public RawResponse receive() throws IOException {
        return new ResponseReader(in).read(true);
    }

    /** Reads the response to a HEAD request, whose Content-Length announces no body. */
    public RawResponse receiveHead() throws IOException {
        return new ResponseReader(in).read(false);
    }

    /**
     * Reads up to the given characters, for streams that do not end.
     *
     * @return what was read, frames of chunks included, each character one byte
     */
    public String receiveUntil(String marker) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(marker, Math.max(0, read.length() - marker.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The server closed the connection before " + marker + ": " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
