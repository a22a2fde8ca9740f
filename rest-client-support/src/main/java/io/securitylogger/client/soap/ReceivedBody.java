package io.securitylogger.client.soap;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, copied as it is read; its end is the end of the call. Cannot be marked. */
final class ReceivedBody extends InputStream {

    private final InputStream body;
    private final OutgoingCall call;
    private final BodyCopy copy;
    private final long announced;
    private final EnvelopeEnd envelope;
    private long passed;

    /**
     * @param announced the size in bytes that the head of the answer names; -1 if none
     * @param envelope the end of an answer of which none is named
     */
    ReceivedBody(InputStream body, OutgoingCall call, long announced, EnvelopeEnd envelope) {
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
        try {
            int count = body.read(bytes, offset, length);
            if (count < 0) {
                over();
            } else {
                passed += count;
                copy.write(bytes, offset, count);
                if (isLast(bytes, offset, count)) {
                    call.end();
                }
            }
            return count;
        } catch (IOException | RuntimeException broken) {
            call.fail(broken);
            throw broken;
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() throws IOException {
        try {
            body.close();
        } finally {
            call.close();
        }
    }

    /** Parsers do not ask for more than the end of the envelope, and nobody closes what a {@code Dispatch} gives. */
    private boolean isLast(byte[] bytes, int offset, int count) throws IOException {
        return announced >= 0 ? passed == announced : envelope.endsWith(bytes, offset, count) && body.available() == 0;
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
