package io.securitylogger.impl.cdi;

import io.securitylogger.impl.task.MethodTask;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;

/** Makes tasks of calls of methods; an interceptor holds its proxy, which goes along when a session bean is stored. */
interface MethodTasks {

    /** The task of a call; empty if nothing says that the method is one. */
    Optional<Called> of(InvocationContext invocation);

    /**
     * A call that may go on on another thread.
     *
     * @param method what is called
     * @param task its task
     */
    record Called(TaskMethod method, MethodTask task) {}
}
