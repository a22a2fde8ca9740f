package io.securitylogger.impl.cdi;

import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.schedule.Cron;
import io.securitylogger.impl.schedule.Schedule;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.JobStarter;
import io.securitylogger.spi.RunClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Starts the job {@value #JOB} as {@code security.purge-schedule} says, while the application runs. */
@ApplicationScoped
@NullUnmarked
class PurgeSchedule {

    private static final String JOB = "purge-logs";

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    @Backend
    private Instance<RunClaims> claims;

    @Inject
    private Instance<JobStarter> jobs;

    private @Nullable Schedule schedule;

    /** Begins, if there is a schedule. */
    void begin() {
        @Nullable Cron cron = settings.purgeSchedule();
        if (cron == null) {
            return;
        }
        Optional<ScheduledExecutorService> threads = ServerThreads.scheduled();
        if (threads.isEmpty() || !jobs.isResolvable()) {
            reporter.report(Message.SCHEDULE_IMPOSSIBLE, JOB, cron);
            return;
        }
        schedule = new Schedule(
                new Schedule.Timetable(cron, JOB, job -> jobs.get().start(job)),
                new Schedule.Surroundings(this::claims, InstantSource.system(), reporter));
        schedule.begin(threads.get());
    }

    /** Those of the first backend that can tell. */
    private Optional<RunClaims> claims() {
        return Usable.of(claims, reporter).stream()
                .filter(backend -> Usable.says(backend, RunClaims::available, reporter))
                .findFirst();
    }

    /** Begins no more runs. */
    void end() {
        if (schedule != null) {
            schedule.close();
        }
    }
}
