package io.securitylogger.impl.cdi;

import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the exception with which a resource method ends. JAX-RS 3.1 turns it into a response before any filter could see
 * it (section 4.2.4), so this is the one place that knows it on every server.
 */
@Interceptor
@WatchedResource
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class WatchedResourceInterceptor {

    @AroundInvoke
    @Nullable
    Object watch(InvocationContext invocation) throws Exception {
        Scope scope = Scopes.current();
        if (scope == null) {
            return invocation.proceed();
        }
        for (Object parameter : invocation.getParameters()) {
            if (parameter instanceof AsyncResponse response) {
                guarded(() -> response.register((CompletionCallback) failure -> keep(scope, failure)));
            }
        }
        try {
            Object result = invocation.proceed();
            if (result instanceof CompletionStage<?> stage) {
                guarded(() -> stage.whenComplete((value, failure) -> keep(scope, failure)));
            }
            return result;
        } catch (Throwable failure) {
            keep(scope, failure);
            throw failure;
        }
    }

    /** A response or a stage that takes no listener keeps its failure to itself; the application must not notice. */
    private static void guarded(Runnable listening) {
        try {
            listening.run();
        } catch (RuntimeException refused) {
            return;
        }
    }

    private static void keep(Scope scope, @Nullable Throwable failure) {
        if (failure != null) {
            scope.failed(failure);
        }
    }
}
