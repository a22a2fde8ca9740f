package io.securitylogger.impl.task;

import io.securitylogger.LogState;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskNotSentException;
import io.securitylogger.TaskOptions;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.StackTraces;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task on the side of who asks for it, when any process may execute it. The message goes along with the transaction of the
 * caller; what holds an equal task off belongs to the invocation, and outlives this process.
 */
final class SentTask implements CallersTransaction.End {

    private final TaskOptions options;
    private final TaskHandlers.Given given;
    private final InvocationLog log;
    private final Setting setting;
    private final Instant staleAt;
    private volatile boolean rolledBack;

    SentTask(TaskOptions options, TaskHandlers.Given given, InvocationLog log, Setting setting) {
        this.options = options;
        this.given = given;
        this.log = log;
        this.setting = setting;
        Duration own = options.limits().staleAfter();
        Instant eta = setting.eta();
        Instant begin = eta == null || eta.isBefore(now(log)) ? now(log) : eta;
        this.staleAt = begin.plus(own == null ? setting.settings().staleAfter() : own);
    }

    private static Instant now(InvocationLog log) {
        return log.recording().world().clock().instant();
    }

    /** @throws TaskNotSentException if nobody is going to execute it, though it should be */
    RequestedTask apply(Post post) {
        try {
            if (!isRefused()) {
                send(post);
            }
        } catch (Exception failure) {
            log.end(LogState.FAILED, "Not sent: " + StackTraces.text(failure));
            giveBack();
            throw new TaskNotSentException(options.name(), failure);
        }
        return new RequestedTask(log.ref(), log.state());
    }

    private boolean isRefused() {
        Claims claims = setting.world().claims();
        if (options.unique() && !claims.lend(setting.key(), log.id(), Duration.between(now(log), staleAt))) {
            return log.end(LogState.DUPLICATE, "Not run: an equal one lives");
        }
        if (options.limits().ignoreAfterSuccess() != null && claims.isDone(setting.key())) {
            giveBack();
            return log.end(LogState.IGNORED, "Not run: an equal one succeeded not long ago");
        }
        return false;
    }

    private void send(Post post) throws Exception {
        boolean inTransaction = setting.world().transaction().tell(this);
        if (inTransaction) {
            log.waiting();
        }
        if (rolledBack) {
            return;
        }
        @Nullable Instant eta = setting.eta();
        TaskInvocationLog asReceived = log.ahead(eta, staleAt);
        if (!inTransaction) {
            log.triggered(eta, staleAt);
        }
        Duration delay = eta == null ? Duration.ZERO : Duration.between(now(log), eta);
        TaskMessage message = new TaskMessage(asReceived, log.ref().isPresent(), options, given, setting.key(), 0);
        post.send(message.text(), delay.isNegative() ? Duration.ZERO : delay);
    }

    @Override
    public void beforeCommit() {
        // the message was sent already, and goes along
    }

    /** Goes on elsewhere, since the thread that ends a transaction may do little before it has ended. */
    @Override
    public void after(boolean committed) {
        rolledBack = !committed;
        try {
            setting.world().workers().execute(() -> tell(committed));
        } catch (RuntimeException noMoreWork) {
            log.recording().world().reporter().report(Message.TASK_FAILED, noMoreWork, log.id());
        }
    }

    private void tell(boolean committed) {
        if (committed) {
            log.triggered(setting.eta(), staleAt);
        } else if (log.end(LogState.IGNORED, "Not run: the transaction of its caller was rolled back")) {
            giveBack();
        }
    }

    private void giveBack() {
        if (options.unique()) {
            setting.world().claims().giveBack(setting.key(), log.id());
        }
    }
}
