package io.securitylogger.client.stream;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;

/**
 * The body of an answer, copied as it is read; what is read again after a reset is copied once. Its end is the end of the
 * call. For one thread at a time, but for {@link #close}.
 */
public final class ReceivedBody extends InputStream {

    private static final int PART = 8192;

    private final InputStream body;
    private final OutgoingCall log;
    private final BodyCopy copy;
    private final long announced;
    private long position;
    private long copied;
    private long marked;
    private volatile boolean closed;

    /**
     * Begins the copy.
     *
     * @param announced the number of bytes that are to come; negative if that is not known
     */
    public ReceivedBody(InputStream body, OutgoingCall log, long announced) {
        this.body = body;
        this.log = log;
        this.copy = log.responseBody();
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        try {
            int octet = body.read();
            if (octet < 0) {
                ended();
            } else if (position++ == copied) {
                copied++;
                copy.write(octet);
                endWithLastByte();
            }
            return octet;
        } catch (IOException | RuntimeException broken) {
            brokeOff(broken);
            throw broken;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = body.read(bytes, offset, length);
            if (count < 0) {
                ended();
            } else {
                passed(bytes, offset, count);
            }
            return count;
        } catch (IOException | RuntimeException broken) {
            brokeOff(broken);
            throw broken;
        }
    }

    /** As the JDK does it, but a small body of known length needs no larger buffer. */
    @Override
    public long transferTo(OutputStream target) throws IOException {
        long awaited = announced - position;
        byte[] part = new byte[awaited > 0 && awaited < PART ? (int) awaited : PART];
        long passed = 0;
        for (int count = read(part); count >= 0; count = read(part)) {
            target.write(part, 0, count);
            passed += count;
        }
        return passed;
    }

    /** The JDK's client, and so Jersey, takes a connection that breaks for the end of the body. */
    private void ended() {
        if (position < announced) {
            log.fail(new EOFException("The body ended after " + position + " of " + announced + " bytes"));
        } else {
            log.end();
        }
    }

    /** Where this side has closed the connection under a reader, as RESTEasy does with event sources, nothing has failed. */
    private void brokeOff(Exception broken) {
        if (closed || (broken instanceof SocketException && "Socket closed".equals(broken.getMessage()))) {
            log.close();
        } else {
            log.fail(broken);
        }
    }

    private void passed(byte[] bytes, int offset, int count) {
        int again = (int) Math.min(count, copied - position);
        position += count;
        if (count > again) {
            copied = position;
            copy.write(bytes, offset + again, count - again);
            endWithLastByte();
        }
    }

    /** Parsers do not ask for more than the end of what they understand. */
    private void endWithLastByte() {
        if (copied == announced) {
            log.end();
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean markSupported() {
        return body.markSupported();
    }

    @Override
    public synchronized void mark(int limit) {
        body.mark(limit);
        marked = position;
    }

    @Override
    public synchronized void reset() throws IOException {
        body.reset();
        position = marked;
    }

    /**
     * RESTEasy closes by a finalizer what the application has lost: that is no end, and the log says soon that nobody can
     * reach this any more.
     */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            body.close();
        } finally {
            if (!isFinalizer(Thread.currentThread())) {
                log.close();
            }
        }
    }

    private static boolean isFinalizer(Thread thread) {
        return thread.getClass().getName().startsWith("java.lang.ref.");
    }
}
