package io.securitylogger.batch;

import io.securitylogger.CommandCall;
import io.securitylogger.Commands;
import io.securitylogger.LogScope;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The job {@code run-command}: runs a command for the administrator. Stopping the job interrupts the command. */
@Dependent
@Named("securityRunCommand")
@NullUnmarked
public class RunCommandBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String command;

    @Inject
    @BatchProperty
    private String arguments;

    @Inject
    private Commands commands;

    @Inject
    private JobContext job;

    @Inject
    private JobLogs logs;

    private volatile @Nullable Thread running;

    /**
     * Runs the command to its end.
     *
     * @throws IllegalArgumentException naming the job parameter that is wrong, its value and what is allowed
     */
    @Override
    public @Nullable String process() {
        if (command == null || command.isBlank()) {
            throw new IllegalArgumentException(
                    "The job parameter 'command' is missing; give one of " + commands.names());
        }
        running = Thread.currentThread();
        try (LogScope scope = logs.enter(job.getExecutionId())) {
            commands.call(new CommandCall(command.strip(), words(), true, null));
        } finally {
            running = null;
        }
        return null;
    }

    private List<String> words() {
        try {
            return arguments == null ? List.of() : CommandLine.words(arguments);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "The job parameter 'arguments' is <" + arguments + ">: " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public void stop() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
