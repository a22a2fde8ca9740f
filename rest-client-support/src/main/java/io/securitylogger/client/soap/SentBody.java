package io.securitylogger.client.soap;

import io.securitylogger.spi.BodyCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of a request, copied as it is sent. Asks for its copy with the first byte: the headers are known by then. */
final class SentBody extends OutputStream {

    private final OutputStream body;
    private final Supplier<BodyCopy> beginning;
    private @Nullable BodyCopy copy;

    SentBody(OutputStream body, Supplier<BodyCopy> beginning) {
        this.body = body;
        this.beginning = beginning;
    }

    @Override
    public void write(int octet) throws IOException {
        copy().write(octet);
        body.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        copy().write(bytes, offset, length);
        body.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        body.flush();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private BodyCopy copy() {
        if (copy == null) {
            copy = beginning.get();
        }
        return copy;
    }
}
