package io.securitylogger.throttling;

import java.util.List;

/**
 * The rules that hold by default, in place of {@code security.default-throttling-validators}. A CDI bean of the application;
 * asked once, when the first request comes.
 */
public interface DefaultThrottling {

    /** How many requests are allowed; empty for no limit. */
    List<ThrottlingLimit> limits();

    /** Beans that decide by themselves. */
    default List<Class<? extends ThrottlingValidator>> validators() {
        return List.of();
    }
}
