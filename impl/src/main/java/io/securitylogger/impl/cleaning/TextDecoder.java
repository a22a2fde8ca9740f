package io.securitylogger.impl.cleaning;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters as they come: malformed input replaced, NUL left out. How the bytes are split between calls makes no
 * difference. Not thread-safe.
 */
final class TextDecoder {

    private static final int CHUNK = 512;
    private static final int LONGEST_PENDING = 64;
    private static final int WORTHWHILE_RUN = 32;
    private static final char[] NOTHING = {};
    private static final ByteBuffer NOTHING_PENDING = ByteBuffer.allocate(0);
    private static final Set<Charset> ASCII_BASED =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Charset charset;
    private final boolean isAsciiBased;
    private final BoundedText target;
    private char[] chunk = NOTHING;
    private @Nullable CharsetDecoder decoder;
    private ByteBuffer pending = NOTHING_PENDING;

    TextDecoder(Charset charset, BoundedText target) {
        this.charset = charset;
        this.isAsciiBased = ASCII_BASED.contains(charset);
        this.target = target;
    }

    void decode(byte[] bytes, int offset, int length) {
        int position = offset;
        int end = offset + length;
        while (position < end && !target.isFull()) {
            if (pending.position() > 0) {
                position = completePending(bytes, position, end);
            } else if (isAsciiBased) {
                position = decodeAscii(bytes, position, end);
            } else {
                position = decodeAny(bytes, position, Math.min(end, position + CHUNK));
            }
        }
    }

    /** Takes text that needs no decoding. */
    void pass(char[] text, int offset, int length) {
        int end = offset + length;
        for (int position = offset; position < end && !target.isFull(); position += CHUNK) {
            int count = Math.min(end - position, CHUNK);
            System.arraycopy(text, position, chunk(), 0, count);
            appendChunk(count);
        }
    }

    /** What is left over at the end of the bytes is malformed. */
    void finish() {
        CharsetDecoder used = decoder;
        if (used == null || target.isFull()) {
            return;
        }
        pending.flip();
        CharBuffer output = CharBuffer.wrap(chunk());
        while (used.decode(pending, output, true).isOverflow()) {
            drain(output);
        }
        while (used.flush(output).isOverflow()) {
            drain(output);
        }
        drain(output);
        decoder = null;
    }

    /** Copies ASCII, the bulk of most bodies, and leaves the first other byte and what follows it to the decoder. */
    private int decodeAscii(byte[] bytes, int from, int end) {
        int limit = Math.min(end - from, CHUNK);
        int count = plainBytes(bytes, from, limit);
        if (count > 0) {
            appendPlain(bytes, from, count);
        }
        int position = from + count;
        if (count == limit) {
            return position;
        }
        return bytes[position] == 0
                ? copyAscii(bytes, position, from + limit)
                : decodeAny(bytes, position, endOfOthers(bytes, position, Math.min(end, position + CHUNK)));
    }

    private int copyAscii(byte[] bytes, int from, int end) {
        char[] characters = chunk();
        int position = from;
        while (position < end && bytes[position] >= 0) {
            characters[position - from] = (char) bytes[position];
            position++;
        }
        appendChunk(position - from);
        return position;
    }

    private void appendPlain(byte[] bytes, int from, int count) {
        int unseen = Math.min(count, target.plainRoom());
        if (unseen > 0) {
            target.appendPlain(bytes, from, unseen);
        }
        if (unseen < count) {
            char[] characters = chunk();
            for (int i = unseen; i < count; i++) {
                characters[i - unseen] = (char) bytes[from + i];
            }
            target.keep(characters, 0, count - unseen);
        }
    }

    /** Created for the first that needs it: most bodies are not kept or plain and short. */
    private char[] chunk() {
        if (chunk.length == 0) {
            chunk = new char[CHUNK];
        }
        return chunk;
    }

    /** How many bytes from here on are ASCII and not NUL. */
    private static int plainBytes(byte[] bytes, int from, int length) {
        int count = 0;
        while (count + Long.BYTES <= length) {
            long eight = (long) EIGHT_BYTES.get(bytes, from + count);
            boolean hasOther = ((eight | (eight - LOW_BITS)) & HIGH_BITS) != 0;
            if (hasOther) {
                break;
            }
            count += Long.BYTES;
        }
        while (count < length && bytes[from + count] > 0) {
            count++;
        }
        return count;
    }

    /** Where ASCII begins again that is worth leaving the decoder for. */
    private static int endOfOthers(byte[] bytes, int from, int end) {
        int position = from;
        int run = 0;
        while (position < end && run < WORTHWHILE_RUN) {
            run = bytes[position++] < 0 ? 0 : run + 1;
        }
        return run == WORTHWHILE_RUN ? position - run : position;
    }

    private int decodeAny(byte[] bytes, int from, int end) {
        ByteBuffer input = ByteBuffer.wrap(bytes, from, end - from);
        decodeInto(input);
        if (input.hasRemaining()) {
            pending().put(input);
        }
        return end;
    }

    private ByteBuffer pending() {
        if (pending.capacity() == 0) {
            pending = ByteBuffer.allocate(LONGEST_PENDING);
        }
        return pending;
    }

    /** Feeds what was left over byte by byte until it makes a character, or a malformed one. */
    private int completePending(byte[] bytes, int from, int end) {
        int position = from;
        while (pending.position() > 0 && position < end && !target.isFull()) {
            pending.put(bytes[position++]);
            pending.flip();
            decodeInto(pending);
            pending.compact();
        }
        return position;
    }

    private void decodeInto(ByteBuffer input) {
        CharsetDecoder used = decoder;
        if (used == null) {
            used = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            decoder = used;
        }
        CharBuffer output = CharBuffer.wrap(chunk());
        while (used.decode(input, output, false).isOverflow()) {
            drain(output);
        }
        drain(output);
    }

    private void drain(CharBuffer output) {
        appendChunk(output.position());
        output.clear();
    }

    /** Leaves NULs out here, all at once: to hand over what is between them would cost much for each. */
    private void appendChunk(int length) {
        char[] characters = chunk;
        int nul = 0;
        while (nul < length && characters[nul] != 0) {
            nul++;
        }
        target.append(characters, 0, nul);
        if (nul < length) {
            target.passNul();
            int end = nul;
            for (int i = nul; i < length; i++) {
                characters[end] = characters[i];
                end += characters[i] == 0 ? 0 : 1;
            }
            target.append(characters, nul, end - nul);
        }
    }
}
