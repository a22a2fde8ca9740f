package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An application whose beans are made anew, and which keeps what it is told. */
record Beans(List<ThrottlingRejected> rejections) implements ThrottlingBeans {

    Beans() {
        this(Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public Optional<DefaultThrottling> defaults() {
        return Optional.empty();
    }

    @Override
    public ThrottlingValidator validator(Class<? extends ThrottlingValidator> type) {
        return made(type);
    }

    @Override
    public ThrottlingKey key(Class<? extends ThrottlingKey> type) {
        return made(type);
    }

    private static <T> T made(Class<T> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException noBean) {
            throw new IllegalArgumentException(noBean);
        }
    }

    @Override
    public void rejected(ThrottlingRejected rejected) {
        rejections.add(rejected);
    }

    @Override
    public Optional<ThrottlingFailureHandler> failureHandler() {
        return Optional.empty();
    }
}
