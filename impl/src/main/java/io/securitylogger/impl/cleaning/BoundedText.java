package io.securitylogger.impl.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * Keeps of a passing text what will be shown and the look-ahead behind it. Holds at most the limit plus
 * {@link #LOOK_AHEAD} characters of the text as it came and, of a JSON text that is longer, as much again of its shortened
 * form plus {@link JsonShortener#LOOK_AHEAD} for each string that was cut. Not thread-safe.
 */
final class BoundedText {

    /** How many characters behind the limit masking sees. */
    static final int LOOK_AHEAD = 1024;

    /** How many characters of a JSON text may be undecodable for it to be followed beyond the limit. */
    static final int MOST_UNDECODABLE = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNDECODABLE = '\uFFFD';

    private final int limit;
    private final int headLength;
    private final int jsonStringLength;
    private final TextBuffer head = new TextBuffer();
    private @Nullable JsonShortener shortener;
    private boolean isOpen;
    private boolean isFull;
    private boolean hadNul;
    private boolean hasBegun;
    private int undecodable;

    BoundedText(int limit, int jsonStringLength) {
        this.limit = limit;
        this.headLength = (int) Math.min((long) limit + LOOK_AHEAD, BodyLimits.UNLIMITED);
        this.jsonStringLength = jsonStringLength;
    }

    /** Whether more text would change nothing. */
    boolean isFull() {
        return isFull;
    }

    /** Makes room for so many more characters at once, as far as they will be kept. */
    void expect(int length) {
        head.expect(Math.min(length, headLength - head.length()));
    }

    /** Takes text in which there is no NUL. */
    void append(char[] text, int offset, int length) {
        int end = offset + length;
        int from = offset;
        if (!hasBegun && from < end && text[from] == BYTE_ORDER_MARK) {
            from++;
            hasBegun = true;
        }
        for (int i = from; i < end && !isFull; i++) {
            if (text[i] == UNDECODABLE && ++undecodable > MOST_UNDECODABLE && !hasRoom(i - from)) {
                keep(text, from, i);
                stopFollowing();
            }
        }
        keep(text, from, end);
    }

    /** Is told of each place at which NULs were left out. */
    void passNul() {
        hadNul |= head.length() < headLength;
        hasBegun = true;
    }

    /** How many more characters stay within the limit, so that they need no look at. */
    int plainRoom() {
        return Math.max(0, limit - head.length());
    }

    /** Takes ASCII without NUL for which there is plain room: the short way of most bodies. */
    void appendPlain(byte[] ascii, int from, int count) {
        hasBegun = true;
        head.append(ascii, from, count);
    }

    /** What was kept; nothing may be appended afterwards. */
    KeptText finish() {
        String text = head.toString();
        if (text.length() > limit && !isOpen) {
            startShortener(text);
        }
        return shortener != null && shortener.isUsable()
                ? shortener.finish(limit)
                : new KeptText(text, new Ranges(), isOpen, limit);
    }

    /** Whether what was kept reads like text: no NUL, no other control characters, nothing that could not be decoded. */
    boolean looksLikeText() {
        for (int i = 0; i < Math.min(head.length(), LOOK_AHEAD); i++) {
            char c = head.charAt(i);
            if (c == UNDECODABLE || (c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0)) {
                return false;
            }
        }
        return !hadNul;
    }

    /** Takes text between the positions in which there is neither NUL nor a character that could not be decoded. */
    void keep(char[] text, int from, int end) {
        if (from >= end || isFull) {
            return;
        }
        hasBegun = true;
        int room = Math.min(headLength - head.length(), end - from);
        head.append(text, from, room);
        if (room < end - from && !isOpen) {
            isOpen = true;
            startShortener(head.toString());
        }
        if (shortener != null) {
            shortener.append(text, from + room, end);
        }
        isFull = isOpen && (shortener == null || shortener.isFull());
    }

    private boolean hasRoom(int more) {
        return more < headLength - head.length();
    }

    /** What is no text is dear to decode, and a long string of it would never fill the limit. */
    private void stopFollowing() {
        isOpen = true;
        isFull = true;
        shortener = null;
    }

    /** If this is JSON of which some string may be too long; else it is cut as it is, and no more of it is needed. */
    private void startShortener(String start) {
        if (jsonStringLength != BodyLimits.UNLIMITED && JsonShortener.mayShorten(start, jsonStringLength)) {
            shortener = new JsonShortener(limit, jsonStringLength, start.length());
            shortener.append(start.toCharArray(), 0, start.length());
        }
    }
}
