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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Starts jobs as the settings say, while the application runs. */
@ApplicationScoped
@NullUnmarked
class JobSchedules {

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    @Backend
    private Instance<RunClaims> claims;

    @Inject
    private Instance<JobStarter> jobs;

    private final List<Schedule> schedules = new ArrayList<>();

    /** Begins those that there are. */
    void begin() {
        begin("purge-logs", settings.purgeSchedule());
        begin("set-task-log-state", settings.repair().schedule());
    }

    private void begin(String job, @Nullable Cron cron) {
        if (cron == null) {
            return;
        }
        Optional<ScheduledExecutorService> threads = ServerThreads.scheduled();
        if (threads.isEmpty() || !jobs.isResolvable()) {
            reporter.report(Message.SCHEDULE_IMPOSSIBLE, job, cron);
            return;
        }
        Schedule schedule = new Schedule(
                new Schedule.Timetable(cron, job, name -> jobs.get().start(name)),
                new Schedule.Surroundings(this::claims, InstantSource.system(), reporter));
        schedules.add(schedule);
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
        schedules.forEach(Schedule::close);
    }
}
