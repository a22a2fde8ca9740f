package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.BodyCapture;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Copies what is read. */
final class TeeInputStream extends ServletInputStream {

    private final ServletInputStream in;
    private final BodyCapture copy;

    TeeInputStream(ServletInputStream in, BodyCapture copy) {
        this.in = in;
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        if (octet >= 0) {
            copy.write(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            copy.write(bytes, offset, count);
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
