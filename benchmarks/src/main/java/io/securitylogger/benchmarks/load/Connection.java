package io.securitylogger.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection of a client that stays open: a request, its answer, the next request. For one thread. */
public final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER_BYTES = 65_536;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /** Connects with a server of this machine; every wait ends after 30 s. */
    public static Connection open(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), TIMEOUT_MILLIS);
        return new Connection(socket);
    }

    /** Sends a request and reads its answer to the end. */
    public Answer exchange(byte[] request) throws IOException {
        out.write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            }
        }
        return new Answer(status, chunked ? skipChunks() : skip(length));
    }

    private long skipChunks() throws IOException {
        long total = 0;
        while (true) {
            long size = Long.parseLong(line().strip(), 16);
            total += skip(size);
            line();
            if (size == 0) {
                return total;
            }
        }
    }

    private long skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            if (position == limit) {
                fill();
            }
            int part = (int) Math.min(left, limit - position);
            position += part;
            left -= part;
        }
        return count;
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (position == limit) {
                fill();
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            text.append(new String(buffer, position, end - position, ISO_8859_1));
            position = end;
            if (end < limit) {
                position++;
                return text.toString().stripTrailing();
            }
        }
    }

    private void fill() throws IOException {
        limit = in.read(buffer);
        position = 0;
        if (limit < 0) {
            limit = 0;
            throw new EOFException("The server has closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
