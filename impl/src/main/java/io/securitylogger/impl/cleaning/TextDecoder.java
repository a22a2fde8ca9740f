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
 * Turns bytes into characters as they come: malformed input replaced. How the bytes are split between calls makes no
 * difference. Not thread-safe.
 */
final class TextDecoder {

    private static final int CHUNK = 512;
    private static final int LONGEST_PENDING = 64;
    private static final char[] NOTHING = {};
    private static final Set<Charset> ASCII_BASED =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Charset charset;
    private final BoundedText target;
    private char[] chunk = NOTHING;
    private @Nullable CharsetDecoder decoder;
    private final ByteBuffer pending = ByteBuffer.allocate(LONGEST_PENDING);

    TextDecoder(Charset charset, BoundedText target) {
        this.charset = charset;
        this.target = target;
    }

    void decode(byte[] bytes, int offset, int length) {
        int position = offset;
        int end = offset + length;
        while (position < end && !target.isFull()) {
            if (pending.position() > 0) {
                position = completePending(bytes, position, end);
            } else if (ASCII_BASED.contains(charset)) {
                position = decodeAscii(bytes, position, end);
            } else {
                position = decodeAny(bytes, position, Math.min(end, position + CHUNK));
            }
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
        int stop = position + 1;
        int furthest = Math.min(end, position + CHUNK);
        while (stop < furthest && !isAsciiRun(bytes, stop, furthest)) {
            stop++;
        }
        return decodeAny(bytes, position, stop);
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
            target.appendWithoutNul(characters, 0, count - unseen);
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

    private static boolean isAsciiRun(byte[] bytes, int from, int end) {
        int worthwhile = Math.min(end, from + 8);
        for (int i = from; i < worthwhile; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int decodeAny(byte[] bytes, int from, int end) {
        ByteBuffer input = ByteBuffer.wrap(bytes, from, end - from);
        decodeInto(input);
        pending.put(input);
        return end;
    }

    /** Feeds what was left over byte by byte until it makes a character, or a malformed one. */
    private int completePending(byte[] bytes, int from, int end) {
        int position = from;
        while (pending.position() > 0 && position < end) {
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
        target.append(chunk, 0, output.position());
        output.clear();
    }
}
