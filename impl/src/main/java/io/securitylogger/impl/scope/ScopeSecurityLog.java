package io.securitylogger.impl.scope;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogStatistics;
import io.securitylogger.SecurityLog;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The application's view of a scope: one particular, or the innermost of whichever thread calls. */
public final class ScopeSecurityLog implements SecurityLog {

    /** The log of the calling thread. */
    public static final SecurityLog OF_CALLING_THREAD = new ScopeSecurityLog(Scopes::current);

    private static volatile Supplier<LogStatistics> engine = () -> LogStatistics.NONE;

    private final Supplier<@Nullable Scope> scope;

    private ScopeSecurityLog(Supplier<@Nullable Scope> scope) {
        this.scope = scope;
    }

    /** Who knows the statistics of this application. */
    public static void statisticsBy(Supplier<LogStatistics> source) {
        engine = source;
    }

    /** The log of this scope, whichever thread calls. */
    public static SecurityLog of(Scope scope) {
        return new ScopeSecurityLog(() -> scope);
    }

    @Override
    public Optional<LogRef> ref() {
        Scope current = scope.get();
        return current == null ? Optional.empty() : Optional.ofNullable(current.nearestRef());
    }

    @Override
    public LogStatistics statistics() {
        return engine.get();
    }

    @Override
    public SecurityLog slug(String slug) {
        return change(current -> current.slug(slug));
    }

    @Override
    public SecurityLog relate(Object... objects) {
        return change(current -> {
            for (Object object : objects) {
                if (object != null) {
                    current.relate(object);
                }
            }
        });
    }

    @Override
    public SecurityLog extra(String name, @Nullable Object value) {
        return change(current -> current.extra(name, value));
    }

    @Override
    public SecurityLog user(String userId) {
        return change(current -> current.userId(userId));
    }

    @Override
    public LogScope with(LogData data) {
        return Scopes.open(Scope.ofData(data, scope.get()));
    }

    private SecurityLog change(Consumer<Scope> action) {
        Scope current = scope.get();
        if (current != null) {
            action.accept(current);
        }
        return this;
    }
}
