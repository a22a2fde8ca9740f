package io.securitylogger.impl.trace;

import io.securitylogger.TraceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a trace: what came with a request, or what is sent with a call. */
public final class Trace {

    /** The name of the header with the ids. */
    public static final String PARENT_HEADER = "traceparent";

    /** The name of the header with what participants add. */
    public static final String STATE_HEADER = "tracestate";

    private static final String NOT_SAMPLED = "00";

    private final TraceContext context;
    private final String flags;
    private final TraceState state;

    private Trace(TraceContext context, String flags, TraceState state) {
        this.context = context;
        this.flags = flags;
        this.state = state;
    }

    /** Reads both headers; {@code null} if the first is absent or not valid: then the second means nothing. */
    public static @Nullable Trace of(@Nullable String traceparent, List<String> tracestate) {
        TraceContext context = TraceParent.parse(traceparent);
        if (context == null || traceparent == null) {
            return null;
        }
        return new Trace(context, TraceParent.flags(traceparent), TraceState.parse(tracestate));
    }

    /** Begins a trace. Its id is the one of the log that it begins with, so that all calls of a log share it. */
    public static Trace beginningWith(UUID logId) {
        String traceId =
                TraceParent.hex(logId.getMostSignificantBits()) + TraceParent.hex(logId.getLeastSignificantBits());
        return new Trace(
                new TraceContext(traceId, TraceParent.hex(logId.getLeastSignificantBits())),
                NOT_SAMPLED,
                TraceState.NONE);
    }

    /** The ids. */
    public TraceContext context() {
        return context;
    }

    /** The log of the call that this came with; {@code null} if none of its participants logs as we do. */
    public @Nullable UUID callerLogId() {
        return state.logId();
    }

    /** What a call of this log sends on: its span is the random half of the log's id, which is never zero. */
    public Trace next(UUID logId) {
        String spanId = TraceParent.hex(logId.getLeastSignificantBits());
        return new Trace(new TraceContext(context.traceId(), spanId), flags, state.with(logId));
    }

    /** As {@link #next}, where the application itself has said the span. */
    public Trace withLog(UUID logId) {
        return new Trace(context, flags, state.with(logId));
    }

    /** Both headers. */
    public Map<String, String> headers() {
        return Map.of(PARENT_HEADER, TraceParent.text(context, flags), STATE_HEADER, state.header());
    }

    /** The second header alone. */
    public Map<String, String> stateHeader() {
        return Map.of(STATE_HEADER, state.header());
    }
}
