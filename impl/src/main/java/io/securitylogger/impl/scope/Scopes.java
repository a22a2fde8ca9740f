package io.securitylogger.impl.scope;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that are open on each thread, innermost first. A scope is opened and closed by the same thread; work that
 * goes on elsewhere opens the same {@link Scope} there again.
 */
public final class Scopes {

    private static final ThreadLocal<@Nullable Opened> INNERMOST = new ThreadLocal<>();

    private Scopes() {}

    /** The innermost scope of the calling thread. */
    public static @Nullable Scope current() {
        Opened opened = INNERMOST.get();
        return opened == null ? null : opened.scope;
    }

    /** Makes this the innermost scope of the calling thread until the result is closed. */
    public static LogScope open(Scope scope) {
        Opened opened = new Opened(scope, INNERMOST.get());
        INNERMOST.set(opened);
        return opened;
    }

    /**
     * As {@link #open}, for the edge of the application: closing it closes what was left open inside, so that nothing
     * reaches the next user of a pooled thread.
     */
    public static LogScope enclose(Scope scope) {
        Opened outer = INNERMOST.get();
        INNERMOST.set(new Opened(scope, outer));
        return () -> restore(outer);
    }

    /** As {@link #enclose(Scope)}, for data that is no log itself. */
    public static LogScope enclose(LogData data) {
        return enclose(Scope.ofData(data, current()));
    }

    /** Takes every scope from the calling thread until the result is closed. */
    static LogScope leave() {
        Opened outer = INNERMOST.get();
        INNERMOST.remove();
        return () -> restore(outer);
    }

    private static void restore(@Nullable Opened outer) {
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
    }

    private static final class Opened implements LogScope {

        private final Scope scope;
        private final @Nullable Opened outer;
        private boolean closed;

        Opened(Scope scope, @Nullable Opened outer) {
            this.scope = scope;
            this.outer = outer;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            if (INNERMOST.get() != this) {
                throw new IllegalStateException(
                        "A log scope is closed by the thread that opened it, after every scope opened inside it");
            }
            closed = true;
            restore(outer);
        }
    }
}
