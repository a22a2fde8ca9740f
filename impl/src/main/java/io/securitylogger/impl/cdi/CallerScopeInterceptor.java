package io.securitylogger.impl.cdi;

import io.securitylogger.impl.scope.ScopeSnapshot;
import io.securitylogger.impl.scope.Scopes;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives the scope of the caller to the call of an asynchronous method, before the server takes it to another thread;
 * there {@link CarriedScopeInterceptor} finds it.
 */
@Interceptor
@CarriesScope
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class CallerScopeInterceptor {

    static final String SCOPE = "io.securitylogger.scope";

    @AroundInvoke
    @Nullable
    Object giveScope(InvocationContext invocation) throws Exception {
        if (Scopes.current() != null) {
            invocation.getContextData().put(SCOPE, ScopeSnapshot.take());
        }
        return invocation.proceed();
    }
}
