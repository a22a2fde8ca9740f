package io.securitylogger.impl.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;

/**
 * Watches the writing of synchronous responses. Asynchronous ones are left alone: with any interceptor that does not know
 * its own interface RESTEasy would write them blocking, and a slow client would hold a thread of the server.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class WriteFailureFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!isAsynchronous(resource.getResourceMethod())) {
            context.register(WriteFailureInterceptor.class);
        }
    }

    private static boolean isAsynchronous(Method method) {
        return CompletionStage.class.isAssignableFrom(method.getReturnType())
                || Arrays.stream(method.getParameters()).anyMatch(WriteFailureFeature::makesAsynchronous);
    }

    private static boolean makesAsynchronous(Parameter parameter) {
        return parameter.isAnnotationPresent(Suspended.class) || parameter.getType() == SseEventSink.class;
    }
}
