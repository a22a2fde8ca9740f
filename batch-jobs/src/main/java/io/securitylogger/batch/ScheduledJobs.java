package io.securitylogger.batch;

import io.securitylogger.spi.JobStarter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;

/** Starts what is due. Public for the container's proxy; not for applications. */
@ApplicationScoped
@NullUnmarked
public class ScheduledJobs implements JobStarter {

    @Inject
    private LoggedJobOperator operator;

    /** Called by the container. */
    public ScheduledJobs() {}

    @Override
    public void start(String job) {
        operator.start(job, new Properties());
    }
}
