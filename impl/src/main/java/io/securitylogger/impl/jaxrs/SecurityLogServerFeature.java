package io.securitylogger.impl.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers the filters with every JAX-RS application. Found as a Java service, because classes with {@code @Provider} are
 * ignored once an application lists its classes. Each filter stands before every other request filter and after every
 * other response filter, as its {@code @Priority} says: Jersey takes no number below 1 from a registration.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class SecurityLogServerFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(ArrivalFilter.class);
        context.register(MatchFilter.class);
        context.register(ThrottlingFilter.class);
        context.register(LateThrottlingFilter.class);
        context.register(ThrottlingExceptionMapper.class);
        context.register(AnswerFilter.class);
        context.register(ReadFailureInterceptor.class);
        return true;
    }
}
