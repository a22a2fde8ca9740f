package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
public class OwnDefaults implements DefaultThrottling {

    @Override
    public List<ThrottlingLimit> limits() {
        return List.of(ThrottlingLimit.of(LimitOn.PER_REQUEST, 6, Duration.ofHours(1)));
    }
}
