package io.securitylogger.impl.cleaning;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How many bytes characters take in a character set. */
final class EncodedSize {

    private EncodedSize() {}

    static long of(Charset charset, char[] chars, int offset, int length) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return inUtf8(chars, offset, length);
        }
        if (charset.name().startsWith("UTF-16")) {
            return 2L * length;
        }
        return charset.name().startsWith("UTF-32") ? 4L * length : length;
    }

    /** A half of a surrogate pair counts two bytes, so that a pair counts four wherever it is split. */
    private static long inUtf8(char[] chars, int offset, int length) {
        long size = length;
        for (int i = offset; i < offset + length; i++) {
            char c = chars[i];
            if (c >= 0x80) {
                size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return size;
    }
}
