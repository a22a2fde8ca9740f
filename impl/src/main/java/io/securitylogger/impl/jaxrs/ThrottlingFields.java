package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** The header fields by which an answer tells of limits; what the application has set itself stays. */
final class ThrottlingFields {

    private ThrottlingFields() {}

    static void add(Attempt attempt, MultivaluedMap<String, Object> headers) {
        Refusal refusal = attempt.refusal();
        if (refusal != null && !refusal.rejected().dryRun() && refusal.retryAfterSeconds() > 0) {
            add(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()), headers);
        }
        add("RateLimit-Policy", attempt.policyField(), headers);
        add("RateLimit", attempt.stateField(), headers);
    }

    private static void add(String name, String value, MultivaluedMap<String, Object> headers) {
        if (!value.isEmpty() && !headers.containsKey(name)) {
            headers.putSingle(name, value);
        }
    }
}
