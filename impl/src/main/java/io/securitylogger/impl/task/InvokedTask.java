package io.securitylogger.impl.task;

import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskNotRunException;
import io.securitylogger.TaskOptions;
import io.securitylogger.impl.recording.StackTraces;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A task from the moment at which it was asked for to its end. Thread-safe. */
final class InvokedTask<T extends @Nullable Object> implements SubmittedTask<T>, CallersTransaction.End {

    private final TaskOptions options;
    private final Callable<T> task;
    private final InvocationLog log;
    private final Setting setting;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private int failures;
    private boolean begun;
    private boolean givenUp;
    private boolean handedOver;
    private HandOver handOver = this::handOver;

    InvokedTask(TaskOptions options, Callable<T> task, InvocationLog log, Setting setting) {
        this.options = options;
        this.task = task;
        this.log = log;
        this.setting = setting;
        this.failures = setting.further().failures();
    }

    @Override
    public Optional<LogRef> ref() {
        return log.ref();
    }

    @Override
    public LogState state() {
        return log.state();
    }

    @Override
    public CompletionStage<T> result() {
        return result;
    }

    CompletableFuture<T> future() {
        return result;
    }

    /** Hands it over, now or when the transaction of the caller says so, unless it need not run. */
    void apply() {
        apply(handOver);
    }

    /** As {@link #apply()}, by whoever executes it. */
    void apply(HandOver how) {
        handOver = how;
        try {
            if (isRefused()) {
                return;
            }
            if (options.onCommit() && setting.world().transaction().tell(this)) {
                log.waiting();
                return;
            }
        } catch (RuntimeException nobodyCanTell) {
            over(LogState.FAILED, nobodyCanTell);
            return;
        }
        trigger();
    }

    private boolean isRefused() {
        Claims claims = setting.world().claims();
        if (options.unique() && !claims.take(setting.key(), log.id())) {
            return refused(LogState.DUPLICATE, "an equal one lives");
        }
        if (options.limits().ignoreAfterSuccess() != null && claims.isDone(setting.key())) {
            return refused(LogState.IGNORED, "an equal one succeeded not long ago");
        }
        return false;
    }

    private boolean refused(LogState state, String reason) {
        log.end(state, "Not run: " + reason);
        release();
        result.completeExceptionally(new TaskNotRunException(options.name(), state, reason));
        return true;
    }

    @Override
    public void beforeCommit() {
        if (setting.settings().preCommit()) {
            trigger();
        }
    }

    /** Goes on elsewhere, since the thread that ends a transaction may do little before it has ended. */
    @Override
    public void after(boolean committed) {
        try {
            setting.world().workers().execute(() -> {
                if (committed) {
                    trigger();
                } else {
                    rolledBack();
                }
            });
        } catch (RuntimeException noMoreWork) {
            over(LogState.FAILED, noMoreWork);
        }
    }

    private void rolledBack() {
        if (!isHandedOver()) {
            refused(LogState.IGNORED, "the transaction of its caller was rolled back");
        }
    }

    private synchronized boolean isHandedOver() {
        return handedOver;
    }

    private synchronized boolean beginHandingOver() {
        boolean first = !handedOver;
        handedOver = true;
        return first;
    }

    private void trigger() {
        if (!beginHandingOver()) {
            return;
        }
        try {
            Instant eta = setting.eta();
            Instant now = now();
            Instant first = eta == null || eta.isBefore(now) ? now : eta;
            log.triggered(eta, staleAt(first));
            handOver.begin();
        } catch (Exception noMoreWork) {
            over(LogState.FAILED, noMoreWork);
        }
    }

    private void handOver() {
        Instant eta = setting.eta();
        Instant now = now();
        if (eta == null || !eta.isAfter(now)) {
            setting.world().workers().execute(this::run);
        } else {
            setting.world().workers().executeAfter(Duration.between(now, eta), this::run);
        }
    }

    /** Whether another attempt may follow a failure. */
    boolean isRetried() {
        return !options.retry().delays().isEmpty();
    }

    private Instant staleAt(Instant begin) {
        Duration own = options.limits().staleAfter();
        return begin.plus(own == null ? setting.settings().staleAfter() : own);
    }

    private Instant now() {
        return log.recording().world().clock().instant();
    }

    /** Begins an attempt on the calling thread, unless it is too late for it. */
    void run() {
        if (!mayBegin()) {
            return;
        }
        Instant end = log.times().expiresAt();
        if (end != null && end.isBefore(now())) {
            refused(LogState.EXPIRED, "it was not begun before " + end);
            return;
        }
        try {
            attempt();
        } catch (RuntimeException ofLogs) {
            over(LogState.FAILED, ofLogs);
        }
    }

    private void attempt() {
        RunningTask run = RunningTask.begin(log, failures(), setting.world().logs());
        log.active();
        T value;
        try (LogScope scope = run.enter()) {
            value = setting.world().workers().call(task);
        } catch (Throwable failure) {
            failed(run, failure);
            return;
        }
        Returned.whenEnded(value, (shown, failure) -> {
            if (failure == null) {
                succeeded(run, value, shown);
            } else {
                failed(run, failure);
            }
        });
    }

    private void succeeded(RunningTask run, T value, @Nullable Object shown) {
        run.succeed(shown);
        log.end(LogState.SUCCEEDED, null);
        Duration period = options.limits().ignoreAfterSuccess();
        if (period != null) {
            setting.world().claims().done(setting.key(), log.id(), period);
        }
        release();
        result.complete(value);
    }

    private void failed(RunningTask run, Throwable failure) {
        Instant next = nextAttempt(failure);
        if (next == null) {
            run.fail(failure);
            over(LogState.FAILED, failure);
            return;
        }
        run.retry(failure, next);
        log.goesOn(staleAt(next));
        try {
            setting.further().next().after(this, Duration.between(now(), next));
        } catch (RuntimeException noMoreWork) {
            noMoreWork.addSuppressed(failure);
            over(LogState.FAILED, noMoreWork);
        }
    }

    private synchronized @Nullable Instant nextAttempt(Throwable failure) {
        failures++;
        if (givenUp) {
            return null;
        }
        Instant end = log.times().expiresAt();
        return options.retry()
                .delay(failures, failure, setting.world().random().getAsDouble())
                .map(delay -> now().plus(delay))
                .filter(next -> end == null || next.isBefore(end))
                .orElse(null);
    }

    synchronized int failures() {
        return failures;
    }

    private synchronized boolean mayBegin() {
        if (givenUp) {
            return false;
        }
        begun = true;
        return true;
    }

    /**
     * Its caller waits no longer: what has not begun does not begin any more.
     *
     * @return false if it has ended meanwhile
     */
    boolean giveUp(Duration waited) {
        synchronized (this) {
            givenUp = true;
        }
        if (!log.end(LogState.TIMEOUT, "Its caller waited no longer than " + waited)) {
            return false;
        }
        if (!hasBegun()) {
            release();
        }
        return true;
    }

    private synchronized boolean hasBegun() {
        return begun;
    }

    private void over(LogState state, Throwable failure) {
        log.end(state, StackTraces.text(failure));
        release();
        result.completeExceptionally(failure);
    }

    private void release() {
        if (options.unique()) {
            setting.world().claims().release(setting.key(), log.id());
        }
    }
}
