package io.securitylogger.impl.output;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What work has printed so far, as it is kept: {@code [number] [dd-MM-yyyy HH:mm:ss] } in bold before each line. A carriage
 * return begins the line anew, unless a line feed follows. Text that has grown too long loses its first lines, of a line that
 * is too long the end is lost; so it takes bounded memory, whatever is printed. Not thread-safe.
 */
public final class CapturedOutput {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);
    private static final String CUT = "…\n";

    private final OutputSettings settings;
    private final Clock clock;
    private final UnaryOperator<List<String>> mask;
    private final DateTimeFormatter time;
    private final int lineLength;
    private final List<OutputLine> lines = new ArrayList<>();
    private @Nullable OutputLine current;
    private int lineCount;
    private int length;
    private boolean returned;
    private boolean cut;
    private boolean changed;
    private Instant taken;

    /**
     * Begins with nothing.
     *
     * @param clock tells the time, and in which zone lines tell it
     * @param mask masks lines of one text; gives as many as it gets, and leaves masked ones as they are
     */
    public CapturedOutput(OutputSettings settings, Clock clock, UnaryOperator<List<String>> mask) {
        this.settings = settings;
        this.clock = clock;
        this.mask = mask;
        this.time = TIME.withZone(clock.getZone());
        this.lineLength = settings.length() - OutputLine.longestFrame();
        this.taken = clock.instant();
    }

    /** Adds what was printed. */
    public void append(CharSequence text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(text, from, i);
                from = i + 1;
                if (c == '\n') {
                    endLine();
                } else {
                    returned = true;
                }
            }
        }
        add(text, from, text.length());
        cutIfTooLong();
    }

    private void add(CharSequence text, int from, int end) {
        if (from == end) {
            return;
        }
        OutputLine line = line();
        if (returned) {
            line.restart(clock.instant());
            returned = false;
        }
        line.append(text, from, end);
        changed = true;
    }

    private OutputLine line() {
        if (current == null) {
            current = new OutputLine(++lineCount, lineLength, clock.instant());
        }
        return current;
    }

    private void endLine() {
        OutputLine ended = line();
        lines.add(ended);
        length += ended.length();
        current = null;
        returned = false;
        changed = true;
        cutIfTooLong();
    }

    private void cutIfTooLong() {
        int excess = length + (current == null ? 0 : current.length()) - settings.length();
        if (excess <= 0 || lines.isEmpty()) {
            return;
        }
        settle();
        int left = excess + settings.offset();
        int first = 0;
        while (left > 0 && first < lines.size()) {
            left -= lines.get(first++).length();
        }
        lines.subList(0, first).clear();
        length = lines.stream().mapToInt(OutputLine::length).sum();
        cut = true;
    }

    /**
     * Masks for good the secrets of which a part may be cut off, after which nobody could recognise the rest. One that
     * reaches the last line may go on and is recognised later, when it is known whole.
     */
    private void settle() {
        List<String> texts = lines.stream().map(OutputLine::text).toList();
        List<String> masked = mask.apply(texts);
        int end = lines.size();
        while (end > 0 && !masked.get(end - 1).equals(texts.get(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            lines.get(i).replace(masked.get(i));
        }
    }

    /** Whether something was printed that has waited long enough. */
    public boolean isDue() {
        return changed && !clock.instant().isBefore(taken.plus(settings.flushTimeout()));
    }

    /** The text as it is now; {@code null} if nothing was printed. From now on text waits anew. */
    public @Nullable String take() {
        taken = clock.instant();
        changed = false;
        List<OutputLine> all = new ArrayList<>(lines);
        if (current != null) {
            all.add(current);
        }
        if (all.isEmpty()) {
            return null;
        }
        List<String> masked = mask.apply(all.stream().map(OutputLine::text).toList());
        StringBuilder text = new StringBuilder(length + CUT.length());
        text.append(cut ? CUT : "");
        for (int i = 0; i < all.size(); i++) {
            all.get(i).write(masked.get(i), time, text.append(i == 0 ? "" : "\n"));
        }
        return text.toString();
    }
}
