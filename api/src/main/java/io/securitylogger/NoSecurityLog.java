package io.securitylogger;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log of a program without an engine. */
enum NoSecurityLog implements SecurityLog {
    INSTANCE;

    @Override
    public Optional<LogRef> ref() {
        return Optional.empty();
    }

    @Override
    public SecurityLog slug(String slug) {
        return this;
    }

    @Override
    public SecurityLog relate(Object... objects) {
        return this;
    }

    @Override
    public SecurityLog extra(String name, @Nullable Object value) {
        return this;
    }

    @Override
    public SecurityLog user(String userId) {
        return this;
    }

    @Override
    public LogScope with(LogData data) {
        return () -> {};
    }

    @Override
    public Runnable contextualRunnable(Runnable task) {
        return task;
    }

    @Override
    public <V> Callable<V> contextualCallable(Callable<V> task) {
        return task;
    }

    @Override
    public <V> Supplier<V> contextualSupplier(Supplier<V> task) {
        return task;
    }

    @Override
    public Executor currentContextExecutor() {
        return Runnable::run;
    }

    @Override
    public LogStatistics statistics() {
        return LogStatistics.NONE;
    }
}
