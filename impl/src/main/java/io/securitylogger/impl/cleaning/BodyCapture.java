package io.securitylogger.impl.cleaning;

import io.securitylogger.HttpExchange;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The copy of one body, made as it passes: {@code write} for each part, then {@link #finish} once. Holds a bounded part
 * of the body; what is not kept is only counted. Used by one thread at a time; never throws on what it is given: should
 * the cleaning fail, the body becomes the replacement text.
 */
public final class BodyCapture {

    private static final int PART_BYTES = 4096;

    private final Masker masker;
    private final Charset charset;
    private final Keeping keeping;
    private final BoundedText text;
    private final TextDecoder decoder;
    private final byte[] single = new byte[1];
    private long sizeBytes;
    private boolean isDone;
    private boolean hasFailed;

    BodyCapture(Masker masker, Charset charset, Keeping keeping, BoundedText text) {
        this.masker = masker;
        this.charset = charset;
        this.keeping = keeping;
        this.text = text;
        this.decoder = new TextDecoder(charset, text);
        this.isDone = keeping == Keeping.NEVER;
    }

    /** Whether the text of the body is kept. */
    enum Keeping {
        ALWAYS,
        IF_TEXT,
        NEVER
    }

    /** Takes a part of the body. */
    public void write(byte[] bytes, int offset, int length) {
        sizeBytes += length;
        if (isDone) {
            return;
        }
        try {
            text.expect(length);
            decoder.decode(bytes, offset, length);
            isDone = text.isFull();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Takes one byte of the body, the low eight bits. */
    public void write(int b) {
        if (isDone) {
            sizeBytes++;
        } else {
            single[0] = (byte) b;
            write(single, 0, 1);
        }
    }

    /** Takes what remains in the buffer, whose position stays where it is. */
    public void write(ByteBuffer bytes) {
        if (isDone) {
            sizeBytes += bytes.remaining();
        } else if (bytes.hasArray()) {
            write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        } else {
            writeInParts(bytes.duplicate());
        }
    }

    private void writeInParts(ByteBuffer bytes) {
        byte[] part = new byte[Math.min(bytes.remaining(), PART_BYTES)];
        while (bytes.hasRemaining() && !isDone) {
            int length = Math.min(part.length, bytes.remaining());
            bytes.get(part, 0, length);
            write(part, 0, length);
        }
        sizeBytes += bytes.remaining();
    }

    /**
     * Takes a part of a body that is written as characters. Its size is what the declared character set needs: exact
     * for UTF-8, UTF-16 and the single-byte sets, else an estimate.
     */
    public void write(char[] chars, int offset, int length) {
        sizeBytes += EncodedSize.of(charset, chars, offset, length);
        if (isDone) {
            return;
        }
        try {
            decoder.pass(chars, offset, length);
            isDone = text.isFull();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /**
     * The body as it is logged.
     *
     * @param hidden whether the body must not be shown: it then is the replacement text, unless it is empty or not kept
     */
    public HttpExchange.Body finish(boolean hidden) {
        return new HttpExchange.Body(shown(hidden), sizeBytes);
    }

    private @Nullable String shown(boolean hidden) {
        if (sizeBytes == 0) {
            return "";
        }
        if (keeping == Keeping.NEVER) {
            return null;
        }
        try {
            decoder.finish();
            if (keeping == Keeping.IF_TEXT && !text.looksLikeText()) {
                return null;
            }
            return hidden || hasFailed ? masker.replacement() : masker.mask(text.finish());
        } catch (RuntimeException | Error e) {
            fail(e);
            return masker.replacement();
        }
    }

    private void fail(Throwable e) {
        if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
            throw error;
        }
        hasFailed = true;
        isDone = true;
    }

    static Charset charsetOf(@Nullable String name) {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
