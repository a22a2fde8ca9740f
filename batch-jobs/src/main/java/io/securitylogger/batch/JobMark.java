package io.securitylogger.batch;

import static java.util.Objects.requireNonNull;

import io.securitylogger.CommandLog;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.SecurityLog;
import jakarta.batch.runtime.JobExecution;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log of an execution, and the logs begun inside it, tell of it in their extra data, so that it is found when its
 * process has died. Ids alone are not enough: repositories in memory begin anew with each start.
 *
 * @param log that of the execution
 * @param application of which it is
 * @param process that has it
 * @param created when the repository says that it was created
 * @param execution its id
 * @param instance the id of its job instance
 */
record JobMark(LogRef log, String application, String process, Instant created, long execution, long instance) {

    static final String EXECUTION = "job_execution_id";
    static final String INSTANCE = "job_instance_id";
    private static final String LOG = "job_log";
    private static final String APPLICATION = "job_application";
    private static final String PROCESS = "job_process";
    private static final String CREATED = "job_created";

    /** Some databases keep seconds, some round them. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    JobMark {
        requireNonNull(log, "log");
        requireNonNull(application, "application");
        requireNonNull(process, "process");
        requireNonNull(created, "created");
    }

    /** Writes it into the extra data of the current log. */
    void put(SecurityLog current) {
        current.extra(LOG, log.id().toString())
                .extra(APPLICATION, application)
                .extra(PROCESS, process)
                .extra(CREATED, created.toString())
                .extra(EXECUTION, execution)
                .extra(INSTANCE, instance);
    }

    /** That of a log; empty if it has none. */
    static Optional<JobMark> of(CommandLog log) {
        Map<String, @Nullable Object> data = log.fields().extraData();
        try {
            return Optional.of(new JobMark(
                    new LogRef(LogType.COMMAND, UUID.fromString(text(data, LOG))),
                    text(data, APPLICATION),
                    text(data, PROCESS),
                    Instant.parse(text(data, CREATED)),
                    Long.parseLong(text(data, EXECUTION)),
                    Long.parseLong(text(data, INSTANCE))));
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, @Nullable Object> data, String name) {
        return String.valueOf(data.get(name));
    }

    /** Whether this log is that of the execution, and not one begun inside it. */
    boolean isOf(CommandLog candidate) {
        return log.equals(candidate.ref());
    }

    /** Whether it means this execution, and not one of another repository that has the same id. */
    boolean means(JobExecution known, long instanceId) {
        return instance == instanceId
                && known.getCreateTime() != null
                && Duration.between(created, known.getCreateTime().toInstant())
                                .abs()
                                .compareTo(PRECISION)
                        <= 0;
    }
}
