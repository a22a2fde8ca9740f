package io.securitylogger.impl.scope;

import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was working for at one moment, so that its work can go on on another thread. Immutable: may be begun any
 * number of times, by any threads, also at once.
 */
public final class ScopeSnapshot {

    /** Of a thread without scope: as long as it is begun, the thread that begins it has none either. */
    public static final ScopeSnapshot NONE = new ScopeSnapshot(null);

    private static final LogScope NOTHING_TO_END = () -> {};
    private static volatile LogIdContext logIds = LogIdContext.NONE;

    private final @Nullable Scope carried;

    private ScopeSnapshot(@Nullable Scope carried) {
        this.carried = carried;
    }

    /** Where the log lines of this application find the id of the log. */
    public static void logIdsIn(LogIdContext context) {
        logIds = context;
    }

    /** What the calling thread is working for. */
    public static ScopeSnapshot take() {
        return of(Scopes.current());
    }

    static ScopeSnapshot of(@Nullable Scope scope) {
        return scope == null ? NONE : new ScopeSnapshot(scope.carried());
    }

    /**
     * Makes this what the calling thread is working for, until the same thread closes the result; what was left open in
     * between ends with it, and what was open before is there again. What is said meanwhile is not said to whoever begins
     * this another time.
     */
    public LogScope begin() {
        Scope before = Scopes.current();
        if (carried == null && before == null) {
            logIds.remove(); // WildFly hands its diagnostic context on to each thread that a request makes
            return NOTHING_TO_END;
        }
        LogScope open = carried == null ? Scopes.leave() : Scopes.enclose(carried.carried());
        showIdOf(carried);
        return () -> {
            open.close();
            showIdOf(before);
        };
    }

    private static void showIdOf(@Nullable Scope scope) {
        LogRef ref = scope == null ? null : scope.nearestRef();
        if (ref == null) {
            logIds.remove();
        } else {
            logIds.put(ref.id());
        }
    }
}
