package io.securitylogger.batch;

import io.securitylogger.CommandLog;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Finds the logs of executions of this application whose processes have died. Public for the container's proxy; not for
 * applications.
 */
@ApplicationScoped
@NullUnmarked
public class LostLogs {

    /** The name in the extra data of a log that was ended for its process. */
    static final String DIED = "job_died";

    /** Who could not reach the database for a while has renewed its leases by then, now that it can be reached. */
    private static final Duration LAST_CHANCE = JobLeases.RENEWAL.plusSeconds(5);

    private static final int PAGE = 500;

    @Inject
    private Settings settings;

    @Inject
    private LogReader reader;

    @Inject
    private JobLeases leases;

    @Inject
    private OwnExecutions own;

    /** Called by the container. */
    public LostLogs() {}

    /** Passes time; says whether it was let pass to its end. */
    @FunctionalInterface
    interface Pause {
        boolean pass(Duration period) throws InterruptedException;
    }

    /**
     * What was found.
     *
     * @param logs those of dead executions, and those begun inside them that have not ended
     * @param foreign how many have processes of which it cannot be told here whether they live
     */
    record Found(List<CommandLog> logs, int foreign) {}

    /** Looks for logs that nobody has ended. */
    Found unended(Pause pause) throws InterruptedException {
        List<CommandLog> open =
                marked(LogState.ACTIVE, mark -> !leases.isHeld(mark.log()) && !leases.isTaken(mark.log()));
        List<CommandLog> known =
                open.stream().filter(log -> leases.knows(mark(log).process())).toList();
        int foreign = open.size() - known.size();
        if (known.isEmpty() || !pause.pass(LAST_CHANCE)) {
            return new Found(List.of(), foreign);
        }
        List<CommandLog> dead = known.stream()
                .filter(log -> !leases.isTaken(mark(log).log()))
                .filter(this::isStillOpen)
                .toList();
        return new Found(withJobs(dead), foreign);
    }

    /** What was begun inside of a job that has ended as it should may go on. */
    private static List<CommandLog> withJobs(List<CommandLog> dead) {
        Set<LogRef> jobs = dead.stream().map(CommandLog::ref).collect(Collectors.toSet());
        return dead.stream().filter(log -> jobs.contains(mark(log).log())).toList();
    }

    private boolean isStillOpen(CommandLog log) {
        return reader.find(log.ref()).map(now -> now.fields().stop() == null).orElse(false);
    }

    /** Those of executions that were ended so before, which may still be there to be started again. */
    List<CommandLog> ended() {
        return marked(LogState.FAILED, mark -> true).stream()
                .filter(log -> log.fields().extraData().containsKey(DIED))
                .filter(log -> mark(log).isOf(log))
                .toList();
    }

    static JobMark mark(CommandLog log) {
        return JobMark.of(log).orElseThrow();
    }

    private List<CommandLog> marked(LogState state, Predicate<JobMark> wanted) {
        List<CommandLog> found = new ArrayList<>();
        LogQuery query = LogQuery.of(LogType.COMMAND)
                .in(state)
                .from(Instant.now().minus(settings.repair().age()))
                .limit(PAGE);
        List<LogRecord> page = reader.search(query);
        while (!page.isEmpty() && found.size() < settings.repair().most()) {
            page.stream()
                    .map(CommandLog.class::cast)
                    .filter(log -> JobMark.of(log)
                            .filter(mark -> mark.application().equals(own.application()))
                            .filter(wanted)
                            .isPresent())
                    .forEach(found::add);
            page = reader.search(query.after(page.get(page.size() - 1)));
        }
        return found;
    }
}
