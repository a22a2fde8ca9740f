package io.securitylogger.batch;

import io.securitylogger.Commands;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a step of ours has to say: in the output of the job's log, and the reason of a failure as the exit status too, which is
 * what the server's tools show. Public for the container; not for applications.
 */
@Dependent
@NullUnmarked
public class JobOutput {

    /** Runtimes keep exit statuses in a column. */
    private static final int MOST_CHARACTERS = 200;

    @Inject
    private Commands commands;

    @Inject
    private StepContext step;

    /** Called by the container. */
    public JobOutput() {}

    /** Prints a line. */
    public void println(String line) {
        commands.out().println(line);
    }

    /** Does a part of the step, and says why it failed. */
    public <T> T telling(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception failure) {
            String reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
            println("Failed: " + reason);
            step.setExitStatus(
                    reason.length() <= MOST_CHARACTERS ? reason : reason.substring(0, MOST_CHARACTERS - 1) + '…');
            throw failure;
        }
    }
}
