package io.securitylogger.impl.propagation;

import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.Scopes;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Stands in for an executor of the server that leaves the scope behind: each task takes along the scope of who hands it
 * in. Stages of its futures do as the server has it.
 */
class CarryingExecutor implements ManagedExecutorService {

    private final ManagedExecutorService executor;

    CarryingExecutor(ManagedExecutorService executor) {
        this.executor = executor;
    }

    static Runnable carrying(Runnable task) {
        return Scopes.current() == null
                ? task
                : CarriedTask.of(task, SecurityLog.current().contextualRunnable(task));
    }

    static <V> Callable<V> carrying(Callable<V> task) {
        return Scopes.current() == null
                ? task
                : CarriedTask.of(task, SecurityLog.current().contextualCallable(task));
    }

    private static <V> List<Callable<V>> carrying(Collection<? extends Callable<V>> tasks) {
        return tasks.stream().map(task -> CarryingExecutor.<V>carrying(task)).toList();
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(carrying(task));
    }

    @Override
    public Future<?> submit(Runnable task) {
        return executor.submit(carrying(task));
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return executor.submit(carrying(task), result);
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return executor.submit(CarryingExecutor.<T>carrying(task));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return executor.invokeAll(carrying(tasks));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return executor.invokeAll(carrying(tasks), timeout, unit);
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        return executor.invokeAny(carrying(tasks));
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return executor.invokeAny(carrying(tasks), timeout, unit);
    }

    @Override
    public CompletableFuture<Void> runAsync(Runnable task) {
        return executor.runAsync(carrying(task));
    }

    @Override
    public <U> CompletableFuture<U> supplyAsync(Supplier<U> task) {
        return executor.supplyAsync(SecurityLog.current().contextualSupplier(task));
    }

    @Override
    public <U> CompletableFuture<U> completedFuture(U value) {
        return executor.completedFuture(value);
    }

    @Override
    public <U> CompletionStage<U> completedStage(U value) {
        return executor.completedStage(value);
    }

    @Override
    public <T> CompletableFuture<T> copy(CompletableFuture<T> stage) {
        return executor.copy(stage);
    }

    @Override
    public <T> CompletionStage<T> copy(CompletionStage<T> stage) {
        return executor.copy(stage);
    }

    @Override
    public <U> CompletableFuture<U> failedFuture(Throwable failure) {
        return executor.failedFuture(failure);
    }

    @Override
    public <U> CompletionStage<U> failedStage(Throwable failure) {
        return executor.failedStage(failure);
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return executor.newIncompleteFuture();
    }

    @Override
    public ContextService getContextService() {
        return executor.getContextService();
    }

    @Override
    public void shutdown() {
        executor.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return executor.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return executor.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return executor.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return executor.awaitTermination(timeout, unit);
    }

    @Override
    public String toString() {
        return executor.toString();
    }
}
