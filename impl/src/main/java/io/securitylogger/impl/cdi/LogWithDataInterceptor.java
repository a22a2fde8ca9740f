package io.securitylogger.impl.cdi;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.LogWithData;
import io.securitylogger.impl.scope.Scopes;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Runs a method inside the scope that its annotation describes. */
@Interceptor
@LogWithData
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class LogWithDataInterceptor {

    @AroundInvoke
    @Nullable
    Object runInScope(InvocationContext invocation) throws Exception {
        try (LogScope scope = Scopes.enclose(data(invocation))) {
            return invocation.proceed();
        }
    }

    private static LogData data(InvocationContext invocation) {
        LogWithData annotation = invocation.getMethod().getAnnotation(LogWithData.class);
        if (annotation == null) {
            annotation = invocation.getMethod().getDeclaringClass().getAnnotation(LogWithData.class);
        }
        if (annotation == null && invocation.getTarget() != null) {
            annotation = invocation.getTarget().getClass().getAnnotation(LogWithData.class);
        }
        if (annotation == null) {
            return LogData.NONE;
        }
        LogData data = annotation.slug().isEmpty() ? LogData.NONE : LogData.slug(annotation.slug());
        for (LogWithData.Extra extra : annotation.extraData()) {
            data = data.extra(extra.name(), extra.value());
        }
        return data;
    }
}
