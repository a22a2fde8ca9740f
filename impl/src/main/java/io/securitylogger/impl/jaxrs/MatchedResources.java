package io.securitylogger.impl.jaxrs;

import io.securitylogger.HideRequestBody;
import io.securitylogger.HideResponseBody;
import io.securitylogger.LogExempt;
import io.securitylogger.LogName;
import io.securitylogger.impl.capture.MatchedResource;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.throttling.LoginRequest;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingExempt;
import io.securitylogger.throttling.TwoFactorRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the annotations say of each resource method, read once. */
final class MatchedResources {

    private static final ClassValue<Map<Method, MatchedResource>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Method, MatchedResource> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private MatchedResources() {}

    static MatchedResource of(Class<?> type, Method method) {
        return KNOWN.get(type).computeIfAbsent(method, m -> read(type, m));
    }

    private static MatchedResource read(Class<?> type, Method method) {
        InheritedAnnotations annotations = new InheritedAnnotations(type, method);
        return new MatchedResource(
                viewSlug(annotations, type, method),
                annotations.has(LogExempt.class),
                annotations.has(HideRequestBody.class),
                annotations.has(HideResponseBody.class),
                throttling(annotations));
    }

    /** What stands on the method outweighs what stands on the class. */
    private static ResourceRules throttling(InheritedAnnotations annotations) {
        Optional<Throttling> ofMethod = annotations.onMethod(Throttling.class);
        boolean exempt = annotations.onMethod(ThrottlingExempt.class).isPresent()
                || (ofMethod.isEmpty()
                        && annotations.onClass(ThrottlingExempt.class).isPresent());
        Throttling rules = exempt
                ? null
                : ofMethod.or(() -> annotations.onClass(Throttling.class)).orElse(null);
        ResourceRules.Attempted attempted = annotations.has(LoginRequest.class)
                ? ResourceRules.Attempted.LOGIN
                : annotations.has(TwoFactorRequest.class)
                        ? ResourceRules.Attempted.TWO_FACTOR
                        : ResourceRules.Attempted.NOTHING;
        return new ResourceRules(rules, exempt, attempted);
    }

    private static String viewSlug(InheritedAnnotations annotations, Class<?> type, Method method) {
        Optional<LogName> ofMethod = annotations.onMethod(LogName.class);
        if (ofMethod.isPresent()) {
            return ofMethod.get().value();
        }
        String prefix = annotations.onClass(LogName.class).map(LogName::value).orElseGet(() -> simpleName(type));
        return prefix + '.' + method.getName();
    }

    /** The name in the source, also where the container hands in a generated subclass. */
    private static String simpleName(Class<?> type) {
        Class<?> named = type;
        while (named.isSynthetic() || (named.getSimpleName().contains("$") && named.getSuperclass() != Object.class)) {
            named = named.getSuperclass();
        }
        return named.getSimpleName();
    }
}
