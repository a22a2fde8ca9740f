package io.securitylogger.impl.scope;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogStatistics;
import io.securitylogger.SecurityLog;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
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

    @Override
    public Runnable contextualRunnable(Runnable task) {
        ScopeSnapshot snapshot = ScopeSnapshot.of(scope.get());
        return () -> run(snapshot, task);
    }

    @Override
    public <V> Callable<V> contextualCallable(Callable<V> task) {
        ScopeSnapshot snapshot = ScopeSnapshot.of(scope.get());
        return () -> {
            try (LogScope begun = snapshot.begin()) {
                return task.call();
            }
        };
    }

    @Override
    public <V> Supplier<V> contextualSupplier(Supplier<V> task) {
        ScopeSnapshot snapshot = ScopeSnapshot.of(scope.get());
        return () -> {
            try (LogScope begun = snapshot.begin()) {
                return task.get();
            }
        };
    }

    @Override
    public Executor currentContextExecutor() {
        ScopeSnapshot snapshot = ScopeSnapshot.of(scope.get());
        return task -> run(snapshot, task);
    }

    private static void run(ScopeSnapshot snapshot, Runnable task) {
        try (LogScope begun = snapshot.begin()) {
            task.run();
        }
    }

    private SecurityLog change(Consumer<Scope> action) {
        Scope current = scope.get();
        if (current != null) {
            action.accept(current);
        }
        return this;
    }
}
