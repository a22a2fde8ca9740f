package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTask;
import io.securitylogger.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Methods that cannot execute tasks. */
@ApplicationScoped
public class WrongHandlers {
    /** Without name. */
    @TaskHandler(" ")
    public void blank() {}

    /** With a name that another one has. */
    @TaskHandler("twice")
    public void once() {}

    /** With the same. */
    @TaskHandler("twice")
    public void again() {}

    /** Not to be called from outside. */
    @TaskHandler("hidden")
    void hidden() {}

    /** With a parameter that no JSON becomes. */
    @TaskHandler("strange")
    public void strange(Thread thread) {}

    /** Logged in two ways. */
    @LoggedTask
    @TaskHandler("doubled")
    public void doubled() {}
}
