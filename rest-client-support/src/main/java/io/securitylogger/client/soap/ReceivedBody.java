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
    private long passed;

    /**
     * @param announced the size in bytes that the head of the answer names; -1 if none
     */
    ReceivedBody(InputStream body, OutgoingCall call, long announced) {
        this.body = body;
        this.call = call;
        this.copy = call.responseBody();
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        try {
            int octet = body.read();
            if (octet < 0) {
                over();
            } else {
                passed++;
                copy.write(octet);
                endWithLastByte();
            }
            return octet;
        } catch (IOException | RuntimeException broken) {
            call.fail(broken);
            throw broken;
        }
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
                endWithLastByte();
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

    /** Parsers do not ask for more than the end of the envelope. */
    private void endWithLastByte() {
        if (passed == announced) {
            call.end();
        }
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
