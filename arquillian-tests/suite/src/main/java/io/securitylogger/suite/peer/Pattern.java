package io.securitylogger.suite.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.util.zip.CRC32;

/** A body of any length that needs no memory: numbered lines of sixteen characters, no two alike. Not thread-safe. */
public final class Pattern extends InputStream {
    private static final int LINE = 16;

    private final CRC32 checksum = new CRC32();
    private final long length;
    private final byte[] line = new byte[LINE];
    private long position;

    /** So many bytes of it. */
    public Pattern(long length) {
        this.length = length;
    }

    /** The beginning as text. */
    public static String beginning(int characters) {
        return new String(new Pattern(characters).readSome(characters), US_ASCII);
    }

    /** The checksum of what was read so far. */
    public long checksum() {
        return checksum.getValue();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        if (position == length) {
            return -1;
        }
        int filled = (int) Math.min(count, length - position);
        for (int i = 0; i < filled; ) {
            int column = (int) (position % LINE);
            if (column == 0 || i == 0) {
                number(position / LINE);
            }
            int part = Math.min(LINE - column, filled - i);
            System.arraycopy(line, column, bytes, offset + i, part);
            i += part;
            position += part;
        }
        checksum.update(bytes, offset, filled);
        return filled;
    }

    private byte[] readSome(int count) {
        byte[] bytes = new byte[count];
        read(bytes, 0, count);
        return bytes;
    }

    private void number(long number) {
        long rest = number;
        for (int i = LINE - 2; i >= 0; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        line[LINE - 1] = '\n';
    }
}
