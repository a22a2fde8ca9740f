package io.securitylogger.client.stream;

import io.securitylogger.spi.BodyCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of a request, copied as it is sent. For one thread at a time. */
public final class SentBody extends OutputStream {

    private final OutputStream body;
    private final Supplier<BodyCopy> beginning;
    private @Nullable BodyCopy copy;

    /**
     * @param beginning asked for the copy with the first byte: the header fields are known by then
     */
    public SentBody(OutputStream body, Supplier<BodyCopy> beginning) {
        this.body = body;
        this.beginning = beginning;
    }

    @Override
    public void write(int octet) throws IOException {
        body.write(octet);
        copy().write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body.write(bytes, offset, length);
        copy().write(bytes, offset, length);
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
