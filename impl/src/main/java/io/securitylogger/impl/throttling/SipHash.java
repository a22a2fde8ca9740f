package io.securitylogger.impl.throttling;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * SipHash-1-3 (Aumasson, Bernstein: SipHash, a fast short-input PRF, 2012; with the rounds that hash tables take) over texts. Without its secret nobody can find
 * two keys that collide, so a key is known well enough by 64 bits. One use each; not thread-safe.
 */
final class SipHash {

    private static final int CHARS_PER_WORD = 4;

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    /**
     * The secret of a process, or of those that count together.
     *
     * @param k0 its first half
     * @param k1 its second half
     */
    record Secret(long k0, long k1) {

        static Secret random() {
            SecureRandom random = new SecureRandom();
            return new Secret(random.nextLong(), random.nextLong());
        }

        /** As text. */
        String encode() {
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(k0)
                            .putLong(k1)
                            .array());
        }

        /** @throws RuntimeException if it is none that was encoded */
        static Secret decode(String encoded) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            return new Secret(bytes.getLong(), bytes.getLong());
        }
    }

    SipHash(Secret secret) {
        v0 = secret.k0() ^ 0x736f6d6570736575L;
        v1 = secret.k1() ^ 0x646f72616e646f6dL;
        v2 = secret.k0() ^ 0x6c7967656e657261L;
        v3 = secret.k1() ^ 0x7465646279746573L;
    }

    /** Adds a text and where it ends. */
    SipHash add(String text) {
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + CHARS_PER_WORD <= length; i += CHARS_PER_WORD) {
            add((long) text.charAt(i) << 48
                    | (long) text.charAt(i + 1) << 32
                    | (long) text.charAt(i + 2) << 16
                    | text.charAt(i + 3));
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 16 | text.charAt(i);
        }
        return length % CHARS_PER_WORD == 0 ? this : add(rest);
    }

    SipHash add(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
        return this;
    }

    long value() {
        v2 ^= 0xff;
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
