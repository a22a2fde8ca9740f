package io.securitylogger.impl.cdi;

import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.concurrent.CompletableFuture;
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
        watchParameters(invocation, scope);
        try {
            Object result = invocation.proceed();
            return result instanceof CompletionStage<?> stage && mayReturnAnyStage(invocation)
                    ? watched(stage, scope)
                    : result;
        } catch (Throwable failure) {
            keep(scope, failure);
            throw failure;
        }
    }

    private static void watchParameters(InvocationContext invocation, Scope scope) {
        Object[] parameters = invocation.getParameters();
        if (parameters == null) {
            return; // as the EJB container of GlassFish says that there are none
        }
        boolean found = false;
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof AsyncResponse response) {
                parameters[i] = new WatchedAsyncResponse(response, scope);
                found = true;
            }
        }
        if (found) {
            invocation.setParameters(parameters);
        }
    }

    private static boolean mayReturnAnyStage(InvocationContext invocation) {
        return invocation.getMethod().getReturnType().isAssignableFrom(CompletableFuture.class);
    }

    /**
     * Ends as the stage does, when the failure has been kept: of two who wait for a stage, the one that came first is told
     * last, when the response may be complete. A stage that takes no listener stays as it is.
     */
    private static <T> CompletionStage<T> watched(CompletionStage<T> stage, Scope scope) {
        CompletableFuture<T> watched = new CompletableFuture<>();
        try {
            stage.whenComplete((value, failure) -> {
                keep(scope, failure);
                if (failure == null) {
                    watched.complete(value);
                } else {
                    watched.completeExceptionally(failure);
                }
            });
            return watched;
        } catch (RuntimeException refused) {
            return stage;
        }
    }

    private static void keep(Scope scope, @Nullable Throwable failure) {
        if (failure != null) {
            scope.failed(failure);
        }
    }
}
