package io.securitylogger.impl.capture;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Copies what was written; bytes that the server refused are not copied. */
final class TeeOutputStream extends ServletOutputStream {

    private final ServletOutputStream out;
    private final CapturedResponse response;

    TeeOutputStream(ServletOutputStream out, CapturedResponse response) {
        this.out = out;
        this.response = response;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        response.body().write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        response.body().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (!response.isForwarded()) {
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
