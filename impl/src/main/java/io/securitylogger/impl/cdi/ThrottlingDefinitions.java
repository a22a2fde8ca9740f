package io.securitylogger.impl.cdi;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingLimit;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the annotations {@link Throttling} of an application say, and what is wrong with it. */
final class ThrottlingDefinitions {

    private final Set<Class<?>> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<ThrottlingLimit> limits = new ArrayList<>();
    private final List<Needed> needed = new ArrayList<>();

    /**
     * A bean that an annotation names.
     *
     * @param type its class
     * @param where the annotation stands
     */
    private record Needed(Class<?> type, String where) {}

    /** Takes what stands on a class and its methods; a class that is known already changes nothing. */
    void add(Class<?> type) {
        if (known.add(type)) {
            add(type, type.getName());
            for (Method method : type.getDeclaredMethods()) {
                add(method, method.toGenericString());
            }
        }
    }

    private void add(AnnotatedElement annotated, String where) {
        Throttling throttling = annotated.getAnnotation(Throttling.class);
        if (throttling == null) {
            return;
        }
        ResourceRules rules = new ResourceRules(throttling, false, ResourceRules.Attempted.NOTHING);
        limits.addAll(rules.limits());
        rules.problems().forEach(problem -> problems.add("@Throttling of " + where + ": " + problem));
        Stream.concat(
                        rules.validators().stream(),
                        rules.limits().stream().map(ThrottlingLimit::key).filter(key -> key != null))
                .forEach(bean -> needed.add(new Needed(bean, where)));
    }

    /** All limits of a deployment that was not refused. */
    List<ThrottlingLimit> limits() {
        return List.copyOf(limits);
    }

    /** Why the application cannot be deployed; empty if it can. */
    Optional<String> problem(BeanManager beans) {
        List<String> all = new ArrayList<>(problems);
        needed.stream()
                .filter(bean -> !isThere(bean.type(), beans))
                .forEach(bean -> all.add("@Throttling of " + bean.where() + ": there is no bean "
                        + bean.type().getName() + ", give it a scope such as @ApplicationScoped"));
        Stream.of(DefaultThrottling.class, ThrottlingFailureHandler.class)
                .filter(type -> isAmbiguous(type, beans))
                .forEach(type -> all.add("there are several beans of type " + type.getName() + ", leave one"));
        return all.isEmpty() ? Optional.empty() : Optional.of(Message.THROTTLING_UNUSABLE.text(String.join("; ", all)));
    }

    private static boolean isThere(Class<?> type, BeanManager beans) {
        return beans.getBeans(type).stream().anyMatch(bean -> bean.getBeanClass() == type);
    }

    private static boolean isAmbiguous(Class<?> type, BeanManager beans) {
        try {
            beans.resolve(beans.getBeans(type));
            return false;
        } catch (AmbiguousResolutionException several) {
            return true;
        }
    }
}
