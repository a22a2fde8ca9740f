package io.securitylogger.client.jaxrs;

import io.securitylogger.ObjectRef;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an argument with {@link RelatedObject} stands in a request. No implementation hands arguments to filters, so that
 * they are taken from where the client has put them.
 */
sealed interface RelatedArgument {

    /** The object; empty if the argument was null. */
    Optional<Object> in(ClientRequestContext request);

    /**
     * For a parameter with the annotation.
     *
     * @throws IllegalArgumentException if the annotation cannot be used there
     */
    static RelatedArgument of(Parameter parameter, String type) {
        if (isEntity(parameter)) {
            return new OfEntity(type);
        }
        if (type.isEmpty()) {
            throw unusable(
                    parameter, "names no type: write @RelatedObject(\"Order\") if the argument is the key of an Order");
        }
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return new OfPath(new PathVariable(template(parameter), path.value()), type);
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return new OfQuery(query.value(), type);
        }
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return new OfHeader(header.value(), type);
        }
        throw unusable(parameter, "is neither on the entity nor on a @PathParam, @QueryParam or @HeaderParam");
    }

    private static boolean isEntity(Parameter parameter) {
        List<Class<? extends Annotation>> elsewhere = List.of(
                PathParam.class,
                QueryParam.class,
                HeaderParam.class,
                CookieParam.class,
                MatrixParam.class,
                FormParam.class,
                BeanParam.class);
        return elsewhere.stream().noneMatch(parameter::isAnnotationPresent);
    }

    private static String template(Parameter parameter) {
        Method method = (Method) parameter.getDeclaringExecutable();
        return path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    }

    private static String path(@Nullable Path annotation) {
        String path = annotation == null ? "" : annotation.value();
        return path.isEmpty() || path.startsWith("/") ? path : '/' + path;
    }

    private static IllegalArgumentException unusable(Parameter parameter, String why) {
        return new IllegalArgumentException(
                "@RelatedObject on " + parameter + " of " + parameter.getDeclaringExecutable() + ' ' + why);
    }

    /** The body. */
    record OfEntity(String type) implements RelatedArgument {
        @Override
        public Optional<Object> in(ClientRequestContext request) {
            Optional<Object> entity = Optional.ofNullable(request.getEntity());
            return type.isEmpty() ? entity : entity.map(key -> ObjectRef.of(type, key));
        }
    }

    /** A part of the path. */
    record OfPath(PathVariable variable, String type) implements RelatedArgument {
        @Override
        public Optional<Object> in(ClientRequestContext request) {
            return variable.in(request.getUri()).map(key -> ObjectRef.of(type, key));
        }
    }

    /** The first query parameter of its name. */
    record OfQuery(String name, String type) implements RelatedArgument {
        @Override
        public Optional<Object> in(ClientRequestContext request) {
            return QueryText.first(request.getUri(), name).map(key -> ObjectRef.of(type, key));
        }
    }

    /** A header. */
    record OfHeader(String name, String type) implements RelatedArgument {
        @Override
        public Optional<Object> in(ClientRequestContext request) {
            String value = request.getHeaderString(name);
            return value == null || value.isEmpty() ? Optional.empty() : Optional.of(ObjectRef.of(type, value));
        }
    }
}
