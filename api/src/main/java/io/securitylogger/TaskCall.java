package io.securitylogger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Which task an invocation or a run is of, with which arguments; masked.
 *
 * @param taskId what the invocation and all its runs have in common; {@code null} as long as nobody has been told to run it
 * @param name the name of the task
 * @param queueName where it waits
 * @param input the arguments as one reads them, such as {@code 5, 8, name=x}
 * @param args the arguments without name, a JSON array
 * @param kwargs the arguments with a name, a JSON object
 */
public record TaskCall(
        @Nullable String taskId, String name, String queueName, String input, String args, String kwargs) {

    public TaskCall {
        requireNonNull(name, "name");
        requireNonNull(queueName, "queueName");
        requireNonNull(input, "input");
        requireNonNull(args, "args");
        requireNonNull(kwargs, "kwargs");
    }

    /** The same with this id. */
    public TaskCall withTaskId(String id) {
        return new TaskCall(id, name, queueName, input, args, kwargs);
    }
}
