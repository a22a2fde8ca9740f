package io.securitylogger.impl.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** One line of an output: what it holds of a line that is too long is its beginning, and some text more for masking. */
final class OutputLine {

    /** How much of a long line is kept beyond what is shown, so that a secret across the cut is recognised. */
    static final int LOOK_AHEAD = 1024;

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final String ELLIPSIS = "…";
    /** Brackets, spaces and the time. */
    private static final int FRAME = BOLD.length() + "[] [dd-MM-yyyy HH:mm:ss] ".length() + PLAIN.length();

    private final int number;
    private final int shownLength;
    private final StringBuilder text = new StringBuilder();
    private Instant start;

    OutputLine(int number, int shownLength, Instant start) {
        this.number = number;
        this.shownLength = shownLength;
        this.start = start;
    }

    /** How long the longest frame of a line is. */
    static int longestFrame() {
        return FRAME + Integer.toString(Integer.MAX_VALUE).length();
    }

    /** Begins the line anew. */
    void restart(Instant now) {
        text.setLength(0);
        start = now;
    }

    void append(CharSequence more, int from, int end) {
        int room = shownLength + LOOK_AHEAD - text.length();
        text.append(more, from, Math.min(end, from + Math.max(0, room)));
    }

    String text() {
        return text.toString();
    }

    void replace(String masked) {
        text.setLength(0);
        text.append(masked);
    }

    /** How many characters it takes, with its line end. */
    int length() {
        return FRAME + Integer.toString(number).length() + Math.min(text.length(), shownLength) + 1;
    }

    /** Writes the line as it is kept. */
    void write(String masked, DateTimeFormatter time, StringBuilder target) {
        target.append(BOLD).append('[').append(number).append("] [");
        time.formatTo(start, target);
        target.append("] ").append(PLAIN);
        if (masked.length() <= shownLength) {
            target.append(masked);
        } else {
            int cut = shownLength - 1;
            cut = Character.isHighSurrogate(masked.charAt(cut - 1)) ? cut - 1 : cut;
            target.append(masked, 0, cut).append(ELLIPSIS);
        }
    }
}
