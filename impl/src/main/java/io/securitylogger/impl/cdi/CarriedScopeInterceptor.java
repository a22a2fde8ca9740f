package io.securitylogger.impl.cdi;

import io.securitylogger.LogScope;
import io.securitylogger.impl.scope.ScopeSnapshot;
import io.securitylogger.impl.scope.Scopes;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs an asynchronous method in the scope of its caller, where the server has not carried it: inside of the interceptors
 * of Jakarta Concurrency and MicroProfile Fault Tolerance, and so on the thread to which they took the call.
 */
@Interceptor
@CarriesScope
@Priority(Interceptor.Priority.PLATFORM_AFTER + 100)
public class CarriedScopeInterceptor {

    @AroundInvoke
    @Nullable
    Object runInScope(InvocationContext invocation) throws Exception {
        if (Scopes.current() != null
                || !(invocation.getContextData().get(CallerScopeInterceptor.SCOPE) instanceof ScopeSnapshot caller)) {
            return invocation.proceed();
        }
        try (LogScope begun = caller.begin()) {
            return invocation.proceed();
        }
    }
}
