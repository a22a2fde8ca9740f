package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import jakarta.enterprise.context.Dependent;

@Dependent
public class FailingRule implements ThrottlingValidator {

    @Override
    public void validate(ThrottlingRequest request) {
        throw new IllegalStateException("The rules are gone");
    }
}
