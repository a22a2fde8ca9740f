package io.securitylogger.impl.outgoing;

import io.securitylogger.TraceContext;
import io.securitylogger.impl.recording.HeaderFields;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call sends of its trace.
 *
 * <p>The id of the log travels in an entry of {@code tracestate}, the standard's place for what participants add: every
 * tracer passes it on untouched, servers that know nothing of it ignore it, and it holds the whole id. The span id of
 * {@code traceparent} is half as long, and a proxy between two applications replaces it by one of its own.
 *
 * @param context what the log keeps; {@code null} if there is no trace
 * @param headers what is sent besides the application's own headers
 */
record SentTrace(@Nullable TraceContext context, Map<String, String> headers) {

    private static final SentTrace NONE = new SentTrace(null, Map.of());

    /**
     * Goes on with what the application has set itself, or else with what came with the current request.
     *
     * @param scope of the call
     * @param own the application's headers
     * @param begins whether a trace begins here if there is none
     */
    static SentTrace of(UUID logId, Scope scope, Map<String, List<String>> own, boolean begins) {
        String ownParent = HeaderFields.first(own, Trace.PARENT_HEADER);
        if (ownParent != null) {
            Trace trace = Trace.of(ownParent, own.getOrDefault(Trace.STATE_HEADER, List.of()));
            return trace == null
                    ? NONE
                    : new SentTrace(trace.context(), trace.withLog(logId).stateHeader());
        }
        Trace around = scope.trace();
        if (around == null && !begins) {
            return NONE;
        }
        Trace sent = (around == null ? Trace.beginningWith(outermost(logId, scope)) : around).next(logId);
        return new SentTrace(sent.context(), sent.headers());
    }

    private static UUID outermost(UUID logId, Scope scope) {
        return scope.parentRef() == null ? logId : scope.parentRef().id();
    }
}
