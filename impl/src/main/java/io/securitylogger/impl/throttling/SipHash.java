package io.securitylogger.impl.throttling;

/**
 * SipHash-2-4 (Aumasson, Bernstein: SipHash, a fast short-input PRF, 2012) over texts. Without its secret nobody can find
 * two keys that collide, so a key is known well enough by 64 bits. One use each; not thread-safe.
 */
final class SipHash {

    private static final int CHARS_PER_WORD = 4;

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;

    /**
     * The secret of a process.
     *
     * @param k0 its first half
     * @param k1 its second half
     */
    record Secret(long k0, long k1) {}

    SipHash(Secret secret) {
        v0 = secret.k0() ^ 0x736f6d6570736575L;
        v1 = secret.k1() ^ 0x646f72616e646f6dL;
        v2 = secret.k0() ^ 0x6c7967656e657261L;
        v3 = secret.k1() ^ 0x7465646279746573L;
    }

    /** Adds a text and where it ends. */
    SipHash add(String text) {
        add(text.length());
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << 16 | text.charAt(i);
            if (i % CHARS_PER_WORD == CHARS_PER_WORD - 1) {
                add(word);
                word = 0;
            }
        }
        return add(word);
    }

    SipHash add(long word) {
        words++;
        v3 ^= word;
        round();
        round();
        v0 ^= word;
        return this;
    }

    long value() {
        add(words);
        v2 ^= 0xff;
        round();
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
