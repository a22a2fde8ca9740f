package io.securitylogger.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A job in this jar or beside it, which the administrator starts.
 *
 * @param name of its definition in {@code META-INF/batch-jobs}
 * @param parameters the names of the job parameters that it knows
 */
public record AdminJob(String name, Set<String> parameters) {

    /** The parameter of {@link #RUN_COMMAND} that holds a command line. */
    static final String ARGUMENTS = "arguments";

    /** Runs a command of the application. */
    static final AdminJob RUN_COMMAND = new AdminJob("run-command", Set.of("command", ARGUMENTS));

    /** Removes old logs. */
    static final AdminJob PURGE_LOGS = new AdminJob(
            "purge-logs", Set.of("expiration", "type", "backup", "dry-run", "hold", "max-rows-per-second"));

    /** Writes the logs of backups again. */
    static final AdminJob RESTORE_LOGS = new AdminJob("restore-logs", Set.of("backup", "type", "from", "to"));

    /** Gives tasks that have died the state that is true. */
    static final AdminJob SET_TASK_LOG_STATE =
            new AdminJob("set-task-log-state", Set.of("repair-batch-repository", "max-attempts"));

    /** All there are, those of jars beside this one among them, in the order of their names. */
    public static final List<AdminJob> ALL = all();

    public AdminJob {
        parameters = Set.copyOf(parameters);
    }

    private static List<AdminJob> all() {
        return Stream.concat(
                        Stream.of(PURGE_LOGS, RESTORE_LOGS, RUN_COMMAND, SET_TASK_LOG_STATE),
                        ServiceLoader.load(FurtherJobs.class, AdminJob.class.getClassLoader()).stream()
                                .flatMap(further -> further.get().jobs().stream()))
                .sorted(Comparator.comparing(AdminJob::name))
                .toList();
    }

    /** The job of this name. */
    public static Optional<AdminJob> named(String name) {
        return ALL.stream().filter(job -> job.name.equals(name)).findFirst();
    }
}
