package io.securitylogger.client.jaxrs;

import io.securitylogger.spi.BodyCopy;
import java.io.IOException;
import java.io.OutputStream;

/** The body of a request, copied as it is sent. */
final class SentBody extends OutputStream {

    private final OutputStream body;
    private final BodyCopy copy;

    SentBody(OutputStream body, BodyCopy copy) {
        this.body = body;
        this.copy = copy;
    }

    @Override
    public void write(int octet) throws IOException {
        body.write(octet);
        copy.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body.write(bytes, offset, length);
        copy.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        body.flush();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
