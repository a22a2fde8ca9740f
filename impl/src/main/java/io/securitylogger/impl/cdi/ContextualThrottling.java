package io.securitylogger.impl.cdi;

import io.securitylogger.impl.throttling.ThrottlingBeans;
import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** The beans of the application that have to do with throttling; each is looked up once. */
@ApplicationScoped
@NullUnmarked
class ContextualThrottling implements ThrottlingBeans {

    @Inject
    @Any
    private Instance<ThrottlingValidator> validators;

    @Inject
    @Any
    private Instance<ThrottlingKey> keys;

    @Inject
    private Instance<DefaultThrottling> defaults;

    @Inject
    private Instance<ThrottlingFailureHandler> failureHandlers;

    @Inject
    private Event<ThrottlingRejected> rejections;

    private final Map<Class<? extends ThrottlingKey>, ThrottlingKey> knownKeys = new ConcurrentHashMap<>();
    private volatile Optional<ThrottlingFailureHandler> failureHandler;

    @Override
    public Optional<DefaultThrottling> defaults() {
        return only(defaults);
    }

    @Override
    public ThrottlingValidator validator(Class<? extends ThrottlingValidator> type) {
        return validators.select(type).get();
    }

    @Override
    public ThrottlingKey key(Class<? extends ThrottlingKey> type) {
        return knownKeys.computeIfAbsent(type, t -> keys.select(t).get());
    }

    @Override
    public void rejected(ThrottlingRejected rejected) {
        rejections.fire(rejected);
    }

    @Override
    public Optional<ThrottlingFailureHandler> failureHandler() {
        if (failureHandler == null) {
            failureHandler = only(failureHandlers);
        }
        return failureHandler;
    }

    /** Several are ambiguous, which is told instead of choosing one. */
    private static <T> Optional<T> only(Instance<T> beans) {
        return beans.isUnsatisfied() ? Optional.empty() : Optional.of(beans.get());
    }
}
