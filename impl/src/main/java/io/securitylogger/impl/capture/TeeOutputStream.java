package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.BodyCapture;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Supplier;

/** Copies what was written; bytes that the server refused are not copied. */
final class TeeOutputStream extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Supplier<BodyCapture> copy;

    TeeOutputStream(ServletOutputStream out, Supplier<BodyCapture> copy) {
        this.out = out;
        this.copy = copy;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        copy.get().write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        copy.get().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (!FlushOfWrapper.isCalledBy(FlushOfWrapper.STACK.getCallerClass())) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
