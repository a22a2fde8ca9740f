package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Logs each attempt to execute a task that is a method: inside of the interceptors of Jakarta Concurrency and MicroProfile Fault
 * Tolerance, and so on the thread to which they took the call.
 */
@Interceptor
@LoggedTask
@Priority(Interceptor.Priority.PLATFORM_AFTER + 101)
public class TaskRunInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    @Nullable
    Object run(InvocationContext invocation) throws Exception {
        if (!(invocation.getContextData().get(TaskCallInterceptor.TASK) instanceof MethodTasks.Called called)) {
            return invocation.proceed();
        }
        boolean hasResult = called.method().server() == TaskMethod.Server.CONCURRENCY;
        return called.task().execute(hasResult ? new Attempts(invocation) : invocation::proceed);
    }

    /** The server gives the method a future for its first attempt alone. */
    private static final class Attempts implements Callable<@Nullable Object> {

        private final InvocationContext invocation;
        private final AtomicBoolean begun = new AtomicBoolean();

        Attempts(InvocationContext invocation) {
            this.invocation = invocation;
        }

        @Override
        public @Nullable Object call() throws Exception {
            if (!begun.getAndSet(true)) {
                return invocation.proceed();
            }
            Asynchronous.Result.setFuture(new CompletableFuture<>());
            try {
                return invocation.proceed();
            } finally {
                Asynchronous.Result.setFuture(null);
            }
        }
    }
}
