package io.securitylogger.batch;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;

/** Notes with each step of the jobs in this jar of which application it is, see {@link OwnExecutions}. */
@Dependent
@Named("securityOwnedStepListener")
@NullUnmarked
public class OwnedStepListener extends AbstractStepListener {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private OwnExecutions own;

    @Override
    public void beforeStep() {
        own.begin(job.getExecutionId());
        step.setPersistentUserData(own.application());
    }
}
