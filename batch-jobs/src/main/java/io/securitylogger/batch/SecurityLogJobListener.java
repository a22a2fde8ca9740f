package io.securitylogger.batch;

import io.securitylogger.LogScope;
import io.securitylogger.spi.OpenCommand;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Logs the job in whose definition it stands as a command: {@code <listener ref="securityLogJobListener"/>}. Steps print by
 * {@link io.securitylogger.Commands#out()}; logs begun in them have that of the job as parent, but for those of partitions
 * and splits, which work on threads of their own.
 */
@Dependent
@Named("securityLogJobListener")
@NullUnmarked
public class SecurityLogJobListener implements JobListener {

    @Inject
    private JobContext job;

    @Inject
    private JobLogs logs;

    private @Nullable OpenCommand log;
    private @Nullable LogScope scope;
    private @Nullable Thread thread;

    @Override
    public void beforeJob() {
        thread = Thread.currentThread();
        log = logs.begin(job);
        scope = log.enter();
    }

    /** The job may end on another thread than it began, to which its scope does not belong. */
    @Override
    public void afterJob() {
        if (scope != null && Thread.currentThread().equals(thread)) {
            scope.close();
        }
        if (log != null) {
            logs.end(log, job);
        }
    }
}
