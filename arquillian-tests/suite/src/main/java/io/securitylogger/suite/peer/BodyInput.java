package io.securitylogger.suite.peer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The body of a request: as long as its header says, or in chunks. */
final class BodyInput extends InputStream {
    private final CallReader reader;
    private final boolean chunked;
    private long left;
    private boolean atEnd;

    BodyInput(CallReader reader, Map<String, String> headers) {
        this.reader = reader;
        chunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        left = chunked ? 0 : Long.parseLong(headers.getOrDefault("content-length", "0"));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (left == 0 && chunked && !atEnd) {
            left = Long.parseLong(reader.line(), 16);
            if (left == 0) {
                atEnd = true;
                reader.line();
            }
        }
        if (left == 0) {
            return -1;
        }
        int read = reader.read(bytes, offset, (int) Math.min(count, left));
        if (read < 0) {
            throw new EOFException(left + " bytes are missing");
        }
        left -= read;
        if (left == 0 && chunked) {
            reader.line();
        }
        return read;
    }
}
