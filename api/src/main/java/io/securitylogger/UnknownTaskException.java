package io.securitylogger;

import java.util.Set;

/** No task has the name that was asked for. */
public final class UnknownTaskException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what there is.
     *
     * @param name the name that was asked for
     * @param known the names of all tasks
     */
    public UnknownTaskException(String name, Set<String> known) {
        super("No task '" + name + "'; there are " + known
                + ". A task is a method with @TaskHandler, or a command in security.auto-generate-tasks-for-commands");
    }
}
