package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Names one log.
 *
 * @param type what was logged
 * @param id its id
 */
public record LogRef(LogType type, UUID id) {

    public LogRef {
        requireNonNull(type, "type");
        requireNonNull(id, "id");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code type|id}
     */
    public static LogRef parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("Not of the form type|id: '" + text + "'");
        }
        return new LogRef(LogType.ofId(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
    }

    /** The form in which a reference is stored: {@code type|id}. */
    @Override
    public String toString() {
        return type.id() + '|' + id;
    }
}
