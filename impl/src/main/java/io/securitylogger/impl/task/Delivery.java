package io.securitylogger.impl.task;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.spi.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One message whose task is executed. Who brings messages may bring one again while its task runs, since it takes the process for
 * dead: only who has the lease of the invocation executes it.
 */
final class Delivery {

    /** How often a message is executed whose process dies each time. */
    static final int MOST_DEATHS = 3;

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final String RUNNING = "running:";

    private final TaskMessage message;
    private final Setting setting;
    private final String lease;
    private final UUID holder = UUID.randomUUID();
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

    Delivery(TaskMessage message, Setting setting) {
        this.message = message;
        this.setting = setting;
        this.lease = RUNNING + message.sent().fields().id();
    }

    CompletableFuture<Verdict> verdict() {
        return verdict;
    }

    private Recording recording() {
        return setting.world().logs().recording();
    }

    /** Executes it on the calling thread, unless it is over, or another process does so. */
    void begin(TaskHandlers handlers, Supplier<Optional<LogReader>> reader, int deliveries) {
        try {
            if (!setting.world().claims().take(lease, holder)) {
                verdict.complete(new Verdict(message.text(), BUSY));
                return;
            }
            Optional<LogReader> logs = reader.get();
            PastRuns past = PastRuns.of(message, logs);
            int deaths = logs.isPresent() ? past.deaths(message.failures()) : deliveries - 1;
            if (past.ended()) {
                done();
            } else {
                execute(handlers, past, deaths);
            }
        } catch (Throwable cannotTell) {
            recording().world().reporter().report(Message.TASK_MESSAGE_POSTPONED, cannotTell, BUSY.toSeconds());
            end(new Verdict(message.text(), BUSY));
        }
    }

    private void execute(TaskHandlers handlers, PastRuns past, int deaths) {
        InvocationLog log = InvocationLog.resumed(message, past.version(), recording());
        past.dead().stream().filter(run -> run.state() == LogState.ACTIVE).forEach(run -> recording()
                .dispatcher()
                .dispatch(new LogEvent(LogPhase.FINISHED, StaleTaskRepair.expired(run, now()))));
        if (deaths >= MOST_DEATHS) {
            over(log, LogState.FAILED, "Not run again: its process died " + deaths + " times while it ran");
        } else if (message.options().unique() && !setting.world().claims().take(setting.key(), log.id())) {
            over(log, LogState.DUPLICATE, "Not run: an equal one lives");
        } else {
            run(handlers, log);
        }
    }

    private void over(InvocationLog log, LogState state, String reason) {
        log.end(state, reason);
        if (message.options().unique()) {
            setting.world().claims().giveBack(setting.key(), log.id());
        }
        done();
    }

    private void run(TaskHandlers handlers, InvocationLog log) {
        Setting here = new Setting(
                setting.world(),
                setting.settings(),
                setting.key(),
                setting.eta(),
                new Further(message.failures(), (task, delay) -> again(log, task.failures(), delay)));
        InvokedTask<@Nullable Object> task = new InvokedTask<>(
                message.options(),
                () -> handlers.work(message.options().name(), message.given()).call(),
                log,
                here);
        task.result().whenComplete((value, failure) -> done());
        task.run();
    }

    /** The next attempt is a message of its own, and what holds equal tasks off lasts until then. */
    private void again(InvocationLog log, int failures, Duration delay) {
        if (message.options().unique()) {
            Instant staleAt = log.times().staleAt();
            Duration period = staleAt == null ? delay : Duration.between(now(), staleAt);
            setting.world().claims().lend(setting.key(), log.id(), period);
        }
        end(new Verdict(message.after(failures, log.snapshot()).text(), delay));
    }

    private Instant now() {
        return recording().world().clock().instant();
    }

    private void done() {
        end(Verdict.DONE);
    }

    private void end(Verdict last) {
        setting.world().claims().release(lease, holder);
        verdict.complete(last);
    }
}
