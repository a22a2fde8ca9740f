package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingException;
import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** It is night when the request says so. */
@ApplicationScoped
public class NightRest implements ThrottlingValidator {

    @Override
    public void validate(ThrottlingRequest request) {
        if (request.header("X-Night").isPresent()) {
            throw new ThrottlingException("We sleep at " + request.path(), Duration.ofHours(8));
        }
    }
}
