package io.securitylogger.impl.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers the filters with every JAX-RS application. Found as a Java service, because classes with {@code @Provider} are
 * ignored once an application lists its classes.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class SecurityLogServerFeature implements Feature {

    /** Before every other request filter and after every other response filter. */
    private static final int OUTERMOST = Integer.MIN_VALUE;

    @Override
    public boolean configure(FeatureContext context) {
        context.register(ArrivalFilter.class, OUTERMOST);
        context.register(MatchFilter.class, OUTERMOST);
        context.register(AnswerFilter.class, OUTERMOST);
        context.register(ReadFailureInterceptor.class, OUTERMOST);
        return true;
    }
}
