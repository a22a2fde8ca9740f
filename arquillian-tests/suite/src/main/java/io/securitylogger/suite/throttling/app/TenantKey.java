package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class TenantKey implements ThrottlingKey {

    @Override
    public Optional<String> of(ThrottlingRequest request) {
        return request.header("X-Tenant");
    }
}
