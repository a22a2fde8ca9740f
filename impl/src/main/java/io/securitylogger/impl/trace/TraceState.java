package io.securitylogger.impl.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code tracestate}, W3C Trace Context level 1, section 3.3: the place where each participant of a trace keeps a
 * value of its own that everyone passes on. Ours is the id of the log of the call.
 *
 * @param logId what stands in our entry; {@code null} if there is none
 * @param others the entries of others, in their order
 */
record TraceState(@Nullable UUID logId, List<String> others) {

    static final TraceState NONE = new TraceState(null, List.of());

    private static final String KEY = "securitylogger";
    private static final int ID_LENGTH = 36;
    private static final int MOST_ENTRIES = 32;
    private static final int MOST_CHARACTERS = 512;

    TraceState {
        others = List.copyOf(others);
    }

    /** Reads the values of the header; what is malformed counts as absent. */
    static TraceState parse(List<String> values) {
        UUID logId = null;
        List<String> others = new ArrayList<>();
        for (String value : values) {
            for (String entry : value.split(",", -1)) {
                String member = entry.strip();
                int equals = member.indexOf('=');
                if (member.isEmpty()) {
                    continue;
                }
                if (equals <= 0 || !isPrintable(member)) {
                    return NONE;
                }
                if (!member.substring(0, equals).equals(KEY)) {
                    others.add(member);
                } else if (logId == null) {
                    logId = id(member.substring(equals + 1));
                }
            }
        }
        return values.isEmpty() ? NONE : new TraceState(logId, others);
    }

    /** This state with our entry, which comes first as the last that was changed. */
    TraceState with(UUID id) {
        return new TraceState(id, others);
    }

    /** The header; of the entries of others as many as it may hold. */
    String header() {
        StringBuilder header = new StringBuilder();
        int entries = 0;
        if (logId != null) {
            header.append(KEY).append('=').append(logId);
            entries++;
        }
        for (String other : others) {
            if (++entries > MOST_ENTRIES || header.length() + 1 + other.length() > MOST_CHARACTERS) {
                break;
            }
            header.append(header.isEmpty() ? "" : ",").append(other);
        }
        return header.toString();
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == ID_LENGTH ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
