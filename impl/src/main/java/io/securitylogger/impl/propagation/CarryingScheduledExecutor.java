package io.securitylogger.impl.propagation;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.Trigger;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** As {@link CarryingExecutor}, for tasks that are to run later or again. */
final class CarryingScheduledExecutor extends CarryingExecutor implements ManagedScheduledExecutorService {

    private final ManagedScheduledExecutorService scheduler;

    CarryingScheduledExecutor(ManagedScheduledExecutorService scheduler) {
        super(scheduler);
        this.scheduler = scheduler;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        return scheduler.schedule(carrying(task), trigger);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, Trigger trigger) {
        return scheduler.schedule(CarryingExecutor.<V>carrying(task), trigger);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return scheduler.schedule(carrying(task), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return scheduler.schedule(CarryingExecutor.<V>carrying(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long delay, long period, TimeUnit unit) {
        return scheduler.scheduleAtFixedRate(carrying(task), delay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return scheduler.scheduleWithFixedDelay(carrying(task), initialDelay, delay, unit);
    }
}
