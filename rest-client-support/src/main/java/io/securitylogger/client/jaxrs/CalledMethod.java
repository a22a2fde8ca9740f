package io.securitylogger.client.jaxrs;

import io.securitylogger.LogData;
import io.securitylogger.LogWithData;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a client's method say of the logs of its calls.
 *
 * @param ownData of the annotation on the method; {@code null} if it has none, and that on the interface counts
 * @param related where its related objects stand in a request
 */
record CalledMethod(@Nullable LogData ownData, List<RelatedArgument> related) {

    CalledMethod {
        related = List.copyOf(related);
    }

    static CalledMethod of(Method method) {
        LogWithData annotation = method.getAnnotation(LogWithData.class);
        List<RelatedArgument> related = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            RelatedObject relatedObject = parameter.getAnnotation(RelatedObject.class);
            if (relatedObject != null) {
                related.add(RelatedArgument.of(parameter, relatedObject.value()));
            }
        }
        return new CalledMethod(annotation == null ? null : data(annotation), related);
    }

    LogData data(ClientRequestContext request, Class<?> clientInterface) {
        LogData data = ownData == null ? dataOf(clientInterface) : ownData;
        for (RelatedArgument argument : related) {
            data = relatedBy(argument, request).map(data::relate).orElse(data);
        }
        return data;
    }

    /** An argument that names no object, such as an empty text, must not fail the call. */
    private static Optional<Object> relatedBy(RelatedArgument argument, ClientRequestContext request) {
        try {
            return argument.in(request);
        } catch (RuntimeException namesNothing) {
            return Optional.empty();
        }
    }

    private static LogData dataOf(Class<?> clientInterface) {
        LogWithData annotation = clientInterface.getAnnotation(LogWithData.class);
        return annotation == null ? LogData.NONE : data(annotation);
    }

    private static LogData data(LogWithData annotation) {
        LogData data = annotation.slug().isEmpty() ? LogData.NONE : LogData.slug(annotation.slug());
        for (LogWithData.Extra extra : annotation.extraData()) {
            data = data.extra(extra.name(), extra.value());
        }
        return data;
    }
}
