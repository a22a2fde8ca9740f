package io.securitylogger.client.soap;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, copied as it is read; its end is the end of the call. Cannot be marked.
 *
 * <p>CXF leaves unread what follows the payload that a {@code Dispatch} gives as a stream, and nobody closes it: once the
 * SOAP body has ended, the few bytes to the end of the envelope are read ahead.
 */
final class ReceivedEnvelope extends InputStream {
    private static final int MOST_AHEAD = 512;

    private final InputStream body;
    private final OutgoingCall call;
    private final BodyCopy copy;
    private final long announced;
    private final EnvelopeEnd envelope;
    private InputStream ahead = InputStream.nullInputStream();
    private @Nullable IOException brokenAhead;
    private long passed;

    /**
     * @param announced the size in bytes that the head of the answer names; -1 if none
     * @param envelope the end of an answer of which none is named
     */
    ReceivedEnvelope(InputStream body, OutgoingCall call, long announced, EnvelopeEnd envelope) {
        this.body = body;
        this.call = call;
        this.copy = call.responseBody();
        this.announced = announced;
        this.envelope = envelope;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ahead.available() > 0) {
            return ahead.read(bytes, offset, length);
        }
        if (brokenAhead != null) {
            throw brokenAhead;
        }
        try {
            int count = body.read(bytes, offset, length);
            if (pass(bytes, offset, count) == EnvelopeEnd.Place.CLOSING) {
                readAhead();
            }
            return count;
        } catch (IOException | RuntimeException broken) {
            call.fail(broken);
            throw broken;
        }
    }

    @Override
    public int available() throws IOException {
        return ahead.available() > 0 ? ahead.available() : body.available();
    }

    @Override
    public void close() throws IOException {
        try {
            body.close();
        } finally {
            call.close();
        }
    }

    private void readAhead() {
        byte[] bytes = new byte[MOST_AHEAD];
        int held = 0;
        try {
            EnvelopeEnd.Place place = EnvelopeEnd.Place.CLOSING;
            while (place == EnvelopeEnd.Place.CLOSING && held < MOST_AHEAD && passed != announced) {
                int count = body.read(bytes, held, MOST_AHEAD - held);
                place = pass(bytes, held, count);
                held += Math.max(0, count);
            }
        } catch (IOException broken) {
            call.fail(broken);
            brokenAhead = broken;
        }
        ahead = new ByteArrayInputStream(bytes, 0, held);
    }

    /** Copies what has been read, and ends the call with the last of it. */
    private EnvelopeEnd.Place pass(byte[] bytes, int offset, int count) throws IOException {
        if (count < 0) {
            over();
            return EnvelopeEnd.Place.BEHIND;
        }
        passed += count;
        copy.write(bytes, offset, count);
        EnvelopeEnd.Place place = envelope.after(bytes, offset, count);
        boolean isLast =
                announced < 0 ? place == EnvelopeEnd.Place.BEHIND && body.available() == 0 : passed == announced;
        if (isLast) {
            call.end();
        }
        return place;
    }

    /** The transport of the JDK takes a connection that ends too early for the end of the answer. */
    private void over() {
        if (passed < announced) {
            call.fail(new EOFException("The answer ended after " + passed + " of " + announced + " bytes"));
        } else {
            call.end();
        }
    }
}
