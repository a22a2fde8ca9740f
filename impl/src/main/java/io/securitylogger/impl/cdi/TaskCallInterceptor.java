package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Optional;
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
    private MethodTasks tasks;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext invocation) throws Exception {
        Optional<MethodTasks.Called> called = tasks.of(invocation);
        if (called.isEmpty()) {
            return invocation.proceed();
        }
        invocation.getContextData().put(TASK, called.get());
        return called.get().task().call(invocation::proceed);
    }
}
