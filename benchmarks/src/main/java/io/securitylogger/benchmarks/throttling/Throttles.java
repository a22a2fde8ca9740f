package io.securitylogger.benchmarks.throttling;

import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.throttling.Counter;
import io.securitylogger.impl.throttling.LoggedCounts;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.impl.throttling.ThrottlingBeans;
import io.securitylogger.impl.throttling.ThrottlingSettings;
import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Throttling as it is without an application. */
public final class Throttles {

    private static final List<ThrottlingLimit> DEFAULT_LIMITS = List.of(
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 1000, Duration.ofHours(1)),
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 20, Duration.ofMinutes(1)));

    private Throttles() {}

    /** Throttles nothing. */
    public static Throttle off() {
        return throttle(false, 1);
    }

    /** With the default limits. */
    static Throttle withDefaultLimits(int maxKeys) {
        return throttle(true, maxKeys);
    }

    /** With the default limits, of which the logs tell too. */
    static Throttle withDefaultLimits(LoggedCounts logged) {
        return throttle(true, 1000, logged);
    }

    private static Throttle throttle(boolean enabled, int maxKeys) {
        return throttle(enabled, maxKeys, null);
    }

    private static Throttle throttle(boolean enabled, int maxKeys, @Nullable LoggedCounts logged) {
        InstantSource clock = InstantSource.system();
        return new Throttle(
                new ThrottlingSettings(
                        enabled,
                        DEFAULT_LIMITS,
                        new ThrottlingSettings.Mode(false, true, true, true),
                        new ThrottlingSettings.Counting(Counter.MEMORY, maxKeys, 64)),
                new Throttle.Surroundings(new NoBeans(), clock, new Reporter(clock), logged));
    }

    /** An application that brings nothing. */
    private static final class NoBeans implements ThrottlingBeans {

        @Override
        public Optional<DefaultThrottling> defaults() {
            return Optional.empty();
        }

        @Override
        public ThrottlingValidator validator(Class<? extends ThrottlingValidator> type) {
            throw new IllegalArgumentException(type.getName());
        }

        @Override
        public ThrottlingKey key(Class<? extends ThrottlingKey> type) {
            throw new IllegalArgumentException(type.getName());
        }

        @Override
        public void rejected(ThrottlingRejected rejected) {
            // nobody observes
        }

        @Override
        public Optional<ThrottlingFailureHandler> failureHandler() {
            return Optional.empty();
        }
    }
}
