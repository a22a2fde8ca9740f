package io.securitylogger.impl.output;

import java.io.IOException;

/**
 * Leaves out the escape sequences that colour a terminal (ECMA-48: control sequences, and the strings of operating systems),
 * also those that come in parts. Not thread-safe.
 */
public final class PlainText implements Appendable {

    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;

    private enum State {
        TEXT,
        ESCAPE,
        CONTROL,
        STRING,
        STRING_ESCAPE
    }

    private final Appendable target;
    private State state = State.TEXT;

    /** Hands the rest to the target. */
    public PlainText(Appendable target) {
        this.target = target;
    }

    @Override
    public PlainText append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public PlainText append(CharSequence text, int start, int end) throws IOException {
        int from = start;
        for (int i = start; i < end; i++) {
            boolean wasText = state == State.TEXT;
            state = next(text.charAt(i));
            if (wasText && state != State.TEXT && i > from) {
                target.append(text, from, i);
            }
            if (state != State.TEXT || !wasText) {
                from = i + 1;
            }
        }
        if (from < end) {
            target.append(text, from, end);
        }
        return this;
    }

    @Override
    public PlainText append(char c) throws IOException {
        return append(String.valueOf(c));
    }

    private State next(char c) {
        return switch (state) {
            case TEXT -> c == ESCAPE ? State.ESCAPE : State.TEXT;
            case ESCAPE -> afterEscape(c);
            case CONTROL -> c >= '@' && c <= '~' ? State.TEXT : State.CONTROL;
            case STRING -> inString(c);
            case STRING_ESCAPE -> c == '\\' ? State.TEXT : State.STRING;
        };
    }

    private static State afterEscape(char c) {
        return switch (c) {
            case '[' -> State.CONTROL;
            case ']', 'P', '_', '^' -> State.STRING;
            case ESCAPE -> State.ESCAPE;
            default -> State.TEXT;
        };
    }

    private static State inString(char c) {
        if (c == BELL) {
            return State.TEXT;
        }
        return c == ESCAPE ? State.STRING_ESCAPE : State.STRING;
    }
}
