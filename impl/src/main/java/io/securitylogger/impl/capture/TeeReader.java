package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.BodyCapture;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Copies what is read. */
final class TeeReader extends FilterReader {

    private final BodyCapture copy;

    TeeReader(Reader in, BodyCapture copy) {
        super(in);
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int count = in.read(chars, offset, length);
        if (count > 0) {
            copy.write(chars, offset, count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
