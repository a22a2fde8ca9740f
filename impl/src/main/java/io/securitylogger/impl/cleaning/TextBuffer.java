package io.securitylogger.impl.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that grows: a byte for each character as long as all are Latin-1, else two. Takes ASCII as the bytes that came,
 * without a string for each part. Not thread-safe.
 */
final class TextBuffer implements CharSequence {

    private static final int LAST_LATIN = 255;
    private static final int LEAST_GROWTH = 16;
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final byte[] NOTHING = {};

    private byte[] latin = NOTHING;
    private char @Nullable [] wide;
    private int length;

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        char[] all = wide;
        return all == null ? (char) (latin[index] & LAST_LATIN) : all[index];
    }

    /** Makes room for so many more characters at once. */
    void expect(int more) {
        char[] all = wide;
        if (all == null) {
            latin = latin.length - length < more ? Arrays.copyOf(latin, grown(latin.length, more)) : latin;
        } else {
            wide = all.length - length < more ? Arrays.copyOf(all, grown(all.length, more)) : all;
        }
    }

    /** Appends characters of ASCII. */
    void append(byte[] ascii, int from, int count) {
        expect(count);
        char[] all = wide;
        if (all == null) {
            System.arraycopy(ascii, from, latin, length, count);
        } else {
            for (int i = 0; i < count; i++) {
                all[length + i] = (char) ascii[from + i];
            }
        }
        length += count;
    }

    void append(char[] text, int from, int count) {
        expect(count);
        int taken = wide == null ? appendLatin(text, from, count) : 0;
        if (taken < count) {
            System.arraycopy(text, from + taken, widened(), length, count - taken);
            length += count - taken;
        }
    }

    /** Appends what is Latin-1 at the beginning of the characters and answers how many that were. */
    private int appendLatin(char[] text, int from, int count) {
        byte[] target = latin;
        int position = length;
        int taken = 0;
        while (taken < count && text[from + taken] <= LAST_LATIN) {
            target[position + taken] = (byte) text[from + taken];
            taken++;
        }
        length += taken;
        return taken;
    }

    /** Two bytes a character from now on, with the same room. */
    private char[] widened() {
        char[] all = wide;
        if (all == null) {
            all = new char[latin.length];
            for (int i = 0; i < length; i++) {
                all[i] = (char) (latin[i] & LAST_LATIN);
            }
            wide = all;
            latin = NOTHING;
        }
        return all;
    }

    private int grown(int capacity, int more) {
        long wanted = Math.max((long) length + more, (long) capacity + (capacity >> 1) + LEAST_GROWTH);
        return (int) Math.min(wanted, LARGEST);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        char[] all = wide;
        return all == null ? new String(latin, 0, length, ISO_8859_1) : new String(all, 0, length);
    }
}
