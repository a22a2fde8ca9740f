package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingValidator;
import java.util.Optional;

/** What the application brings to throttling. */
public interface ThrottlingBeans {

    /** Its rules in place of those of the settings. */
    Optional<DefaultThrottling> defaults();

    /** The bean of that class. */
    ThrottlingValidator validator(Class<? extends ThrottlingValidator> type);

    /** The bean of that class. */
    ThrottlingKey key(Class<? extends ThrottlingKey> type);

    /** Tells observers. */
    void rejected(ThrottlingRejected rejected);

    /** Answers refused requests in place of the engine. */
    Optional<ThrottlingFailureHandler> failureHandler();
}
