package io.securitylogger.spi;

import java.nio.ByteBuffer;

/**
 * Takes the bytes of a body as they pass. Holds a bounded part of them, whatever their number, and never waits. Thread-safe;
 * the parts come one after the other, in their order. Never fails on what it is given. What comes after the end of the
 * call is ignored.
 */
public interface BodyCopy {

    /** A copy that keeps nothing. */
    BodyCopy NONE = UnloggedCall.INSTANCE;

    /** Takes a part of the body. */
    void write(byte[] bytes, int offset, int length);

    /** Takes one byte of the body, the low eight bits. */
    void write(int octet);

    /** Takes what remains in the buffer, whose position stays where it is. */
    void write(ByteBuffer bytes);
}
