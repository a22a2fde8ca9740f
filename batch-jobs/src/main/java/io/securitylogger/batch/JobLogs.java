package io.securitylogger.batch;

import io.securitylogger.CommandLog;
import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogType;
import io.securitylogger.SecurityLog;
import io.securitylogger.spi.CommandLogs;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.OpenCommand;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Logs executions of jobs. What the batch runtime does not tell, because it refuses or does not know, is missing in the log;
 * the job goes on. Public for the container's proxy; not for applications.
 */
@ApplicationScoped
@NullUnmarked
public class JobLogs {

    private static final String STARTED_BY = "started_by";
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofHours(1);

    @Inject
    private CommandLogs logs;

    @Inject
    private LogReader reader;

    @Inject
    private OwnExecutions own;

    @Inject
    private JobLeases leases;

    private final Map<String, OpenCommand> asked = new ConcurrentHashMap<>();

    /** Called by the container. */
    public JobLogs() {}

    /**
     * Begins the log of an execution that is asked for, on the thread that asks.
     *
     * @return what the execution needs among its parameters, and the log
     */
    Asked ask(JobOrder order) {
        String token = own.token();
        CommandStart start = CommandStart.of(order.job(), JobParameters.words(order.job(), order.parameters(), logs));
        OpenCommand log = logs.begin(
                askedBy(order.user(), order.parent().map(start::inside).orElse(start)));
        asked.put(token, log);
        return new Asked(token, log);
    }

    private static CommandStart askedBy(Optional<String> user, CommandStart start) {
        return user.map(name -> start.fromCommandLine(true).with(LogData.NONE.extra(STARTED_BY, name)))
                .orElse(start);
    }

    /**
     * A log that was begun when the execution was asked for.
     *
     * @param token by which the execution finds it
     * @param log the log
     */
    record Asked(String token, OpenCommand log) {}

    /** The execution has ended, or was not begun. */
    void forget(Asked known) {
        asked.remove(known.token());
        known.log().ref().ifPresent(leases::letEnd);
    }

    /** Begins the log of an execution, or takes the one that was begun for it. */
    OpenCommand begin(JobContext job) {
        Properties parameters =
                known(() -> operator().getParameters(job.getExecutionId())).orElseGet(Properties::new);
        OpenCommand begun = asked.get(parameters.getProperty(JobParameters.LOG, ""));
        OpenCommand log = begun == null ? begin(job, parameters) : begun;
        name(log, job.getExecutionId(), job.getInstanceId());
        return log;
    }

    private OpenCommand begin(JobContext job, Properties parameters) {
        CommandStart start = CommandStart.of(job.getJobName(), JobParameters.words(job.getJobName(), parameters, logs))
                .fromCommandLine(true)
                .with(LogData.NONE
                        .extra(JobMark.EXECUTION, job.getExecutionId())
                        .extra(JobMark.INSTANCE, job.getInstanceId()));
        return logs.begin(firstLog(job.getExecutionId()).map(start::inside).orElse(start));
    }

    /** Makes the log that was begun for the execution, if one was, what the calling thread is working for. */
    LogScope enter(long executionId) {
        return known(() -> operator().getParameters(executionId))
                .map(parameters -> asked.get(parameters.getProperty(JobParameters.LOG, "")))
                .map(OpenCommand::enter)
                .orElse(() -> {});
    }

    /** Says with the log, at once, which execution it is of, and to all nodes that this process has it. */
    void name(OpenCommand log, long executionId, long instanceId) {
        log.ref().ifPresent(ref -> {
            Date created = known(() -> operator().getJobExecution(executionId).getCreateTime())
                    .orElse(null);
            boolean held = created != null && !own.application().isEmpty() && leases.hold(ref);
            try (LogScope scope = log.enter()) {
                SecurityLog.current().extra(JobMark.EXECUTION, executionId).extra(JobMark.INSTANCE, instanceId);
                if (held) {
                    new JobMark(ref, own.application(), leases.process(), created.toInstant(), executionId, instanceId)
                            .put(SecurityLog.current());
                }
            }
            log.update();
        });
    }

    /** Ends the log of an execution, of which all but its status is settled. */
    void end(OpenCommand log, JobContext job) {
        List<StepExecution> steps =
                known(() -> operator().getStepExecutions(job.getExecutionId())).orElse(List.of());
        end(log, new JobReport(job.getBatchStatus(), job.getExitStatus(), steps));
    }

    /** Ends the log, whoever noticed the end of the job first. */
    void end(OpenCommand log, JobReport report) {
        report.lines().forEach(log.out()::println);
        if (report.failed()) {
            log.fail(report.reason());
        } else {
            log.succeed();
        }
        log.ref().ifPresent(leases::letEnd);
    }

    /** The log of the first execution of the same job instance; empty for that one itself. */
    Optional<LogRef> firstLog(long executionId) {
        return known(() -> {
                    JobOperator operator = operator();
                    return operator.getJobExecutions(operator.getJobInstance(executionId)).stream()
                            .min(Comparator.comparingLong(JobExecution::getExecutionId))
                            .orElse(null);
                })
                .filter(first -> first.getExecutionId() != executionId)
                .flatMap(first -> known(() -> logOf(first)));
    }

    /** The log of this execution; empty if there is none that can be read. */
    Optional<LogRef> log(JobExecution execution) {
        return known(() -> asked.get(
                        operator().getParameters(execution.getExecutionId()).getProperty(JobParameters.LOG, "")))
                .flatMap(OpenCommand::ref)
                .or(() -> known(() -> logOf(execution)));
    }

    /** The parameters of a job as its log shows them, by their names. */
    SortedMap<String, String> masked(String job, Properties parameters) {
        return JobParameters.masked(job, parameters, logs);
    }

    private @Nullable LogRef logOf(JobExecution execution) {
        Instant created = execution.getCreateTime().toInstant();
        LogQuery query = LogQuery.of(LogType.COMMAND)
                .with(LogQuery.Field.NAME, execution.getJobName())
                .from(created.minus(BEFORE))
                .to(created.plus(AFTER));
        return reader.search(query).stream()
                .map(CommandLog.class::cast)
                .filter(log -> String.valueOf(execution.getExecutionId())
                        .equals(String.valueOf(log.fields().extraData().get(JobMark.EXECUTION))))
                .findFirst()
                .map(CommandLog::ref)
                .orElse(null);
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    /** What the batch runtime or the reader tells; empty if they do not. */
    private static <T> Optional<T> known(Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException untold) {
            return Optional.empty();
        }
    }
}
