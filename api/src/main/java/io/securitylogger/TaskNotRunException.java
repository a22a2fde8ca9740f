package io.securitylogger;

/** A task was not executed; its invocation says why. */
public final class TaskNotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LogState state;

    /**
     * Tells of a task that did not run.
     *
     * @param state how its invocation ended
     */
    public TaskNotRunException(String name, LogState state, String reason) {
        super("The task " + name + " did not run (" + state + "): " + reason);
        this.state = state;
    }

    /** How the invocation ended: {@link LogState#DUPLICATE}, {@link LogState#IGNORED} or {@link LogState#EXPIRED}. */
    public LogState state() {
        return state;
    }
}
