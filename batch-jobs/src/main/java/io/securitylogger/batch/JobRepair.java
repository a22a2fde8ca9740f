package io.securitylogger.batch;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.batch.repository.BatchRepository;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.CommandLogs;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Does what is to be done about executions whose processes have died. Public for the container's proxy; not for applications.
 */
@ApplicationScoped
@NullUnmarked
public class JobRepair {

    @Inject
    private LostLogs lost;

    @Inject
    private JobLeases leases;

    @Inject
    private LoggedJobOperator operator;

    @Inject
    private CommandLogs logs;

    @Inject
    private Reporter reporter;

    /** Called by the container. */
    public JobRepair() {}

    /**
     * Looks once.
     *
     * @param told takes what is found and done, line by line
     * @param pause waits a little
     */
    void repair(RepairOrder order, Consumer<String> told, LostLogs.Pause pause) throws InterruptedException {
        if (!leases.available()) {
            told.accept(Message.JOBS_UNSEEN.text());
            return;
        }
        LostLogs.Found found = lost.unended(pause);
        List<CommandLog> former = order.repair() ? lost.ended() : List.of();
        List<String> died = repair(found.logs(), order);
        died.forEach(told);
        repair(former, order).forEach(told);
        if (found.foreign() > 0) {
            told.accept(found.foreign() + " log(s) of batch jobs are left as they are:"
                    + " their processes have leases in another database, and may live");
        }
        told.accept(died.size() + " batch job(s) had died with their process");
        if (!died.isEmpty()) {
            reporter.report(Message.JOBS_DIED, died.size(), String.join("; ", died));
        }
    }

    private List<String> repair(List<CommandLog> logsOfDead, RepairOrder order) {
        return logsOfDead.stream()
                .map(log -> repair(log, order))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What became of an execution with such a log; empty if there is nothing to tell. */
    private String repair(CommandLog log, RepairOrder order) {
        JobMark mark = LostLogs.mark(log);
        if (!mark.isOf(log)) {
            end(log, LogState.FAILED, "The process " + mark.process() + " that ran it died");
            return "";
        }
        if (order.repair() && !leases.claim(mark.log(), UUID.randomUUID().toString())) {
            return "";
        }
        Optional<DeadJob> dead = deadJob(log, mark);
        boolean isNew = log.fields().stop() == null;
        String text = dead.map(job -> repair(job, order, isNew))
                .orElseGet(() -> isNew
                        ? "Execution " + mark.execution() + " of job " + log.name() + " died with process "
                                + mark.process() + ": it is not in the repository of this server"
                        : "");
        if (isNew) {
            end(log, dead.map(JobRepair::state).orElse(LogState.FAILED), text);
        }
        return text;
    }

    private static LogState state(DeadJob dead) {
        return dead.status() == BatchStatus.COMPLETED ? LogState.SUCCEEDED : LogState.FAILED;
    }

    private Optional<DeadJob> deadJob(CommandLog log, JobMark mark) {
        try {
            JobExecution execution = runtime().getJobExecution(mark.execution());
            JobInstance instance = runtime().getJobInstance(mark.execution());
            if (execution == null || !mark.means(execution, instance.getInstanceId())) {
                return Optional.empty();
            }
            List<Long> all = runtime().getJobExecutions(instance).stream()
                    .map(JobExecution::getExecutionId)
                    .toList();
            boolean newest = all.stream().allMatch(id -> id <= mark.execution());
            return Optional.of(new DeadJob(log, mark, execution, all.size() - 1, newest));
        } catch (BatchRuntimeException unknown) {
            return Optional.empty();
        }
    }

    private String repair(DeadJob dead, RepairOrder order, boolean isNew) {
        @Nullable BatchStatus before = dead.status();
        return switch (order.stepFor(dead)) {
            case NOTHING -> isNew ? dead + ", ended as " + before + ", but its log did not" : "";
            case TELL -> dead + ", died: the repository says " + before;
            case FAIL ->
                dead + ", died: " + fail(dead) + ", and is not started again"
                        + (dead.isRepairItself() ? "" : " (started again " + dead.restarts() + " time(s) before)");
            case RESTART -> dead + ", died: " + fail(dead) + ", " + restart(dead);
        };
    }

    /** Says what the repository says then. */
    private String fail(DeadJob dead) {
        if (dead.status() == BatchStatus.FAILED) {
            return "it is FAILED";
        }
        Optional<BatchRepository> repository = BatchRepository.of(runtime());
        if (repository.isEmpty()) {
            return "it stays " + dead.status() + ", since this server has no way to change that";
        }
        try {
            repository.get().fail(dead.execution(), dead.mark().instance());
            return "it is set to FAILED";
        } catch (ReflectiveOperationException | RuntimeException refused) {
            return "it stays " + dead.status() + ", since the server refuses to change that: " + refused;
        }
    }

    private String restart(DeadJob dead) {
        try {
            long id = operator.restart(
                    dead.mark().execution(), parameters(dead.mark().execution()));
            return "and started again as execution " + id + " (time " + (dead.restarts() + 1) + ")";
        } catch (RuntimeException refused) {
            return "and cannot be started again: " + refused;
        }
    }

    private static Properties parameters(long execution) {
        Properties all = JobOrder.of("", runtime().getParameters(execution)).parameters();
        all.stringPropertyNames().stream().filter(JobParameters::isReserved).forEach(all::remove);
        return all;
    }

    private void end(CommandLog log, LogState state, String text) {
        LogFields before = log.fields();
        Map<String, @Nullable Object> data = new LinkedHashMap<>(before.extraData());
        data.put(LostLogs.DIED, true);
        LogFields last = new LogFields(
                before.id(),
                before.slug(),
                before.relatedObjects(),
                before.parent(),
                data,
                before.start(),
                Instant.now(),
                state == LogState.FAILED ? text : null,
                before.release(),
                LogFields.FINAL);
        logs.end(new CommandLog(last, state, log.name(), log.input(), log.executedFromCommandLine(), log.output()));
    }

    private static JobOperator runtime() {
        return BatchRuntime.getJobOperator();
    }
}
