package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import io.securitylogger.impl.task.MethodTask;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Logs on the side of its caller that a task was asked for, before the server takes the call to another thread; there
 * {@link TaskRunInterceptor} finds it. Serializable, so that beans of sessions may be bound to it.
 */
@Interceptor
@LoggedTask
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
@NullUnmarked
public class TaskCallInterceptor implements Serializable {

    static final String TASK = "io.securitylogger.task";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Engine engine;

    @Inject
    private transient SecurityLoggerExtension extension;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext invocation) throws Exception {
        TaskMethod method = extension.tasks().of(invocation.getMethod(), invocation.getTarget());
        if (method == null) {
            return invocation.proceed();
        }
        MethodTask task = engine.tasks()
                .method(
                        method.called(invocation.getParameters()),
                        method.kind(),
                        method.server() != TaskMethod.Server.NONE,
                        method.goesOnElsewhere());
        invocation.getContextData().put(TASK, new Called(method, task));
        return task.call(invocation::proceed);
    }

    /** A call that goes on on another thread. */
    record Called(TaskMethod method, MethodTask task) {}
}
