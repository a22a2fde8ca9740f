package io.securitylogger.impl.cdi;

import io.securitylogger.SecurityLog;
import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.impl.throttling.Refusal;
import io.securitylogger.throttling.ThrottlingCheck;
import io.securitylogger.throttling.ThrottlingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Names the user of the request that the server is serving on this thread. */
@ApplicationScoped
@NullUnmarked
class RequestThrottlingCheck implements ThrottlingCheck {

    @Inject
    private HttpServletRequest request;

    @Override
    public void user(String userId) {
        SecurityLog.current().user(userId);
        if (request.getAttribute(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture) {
            Optional<Refusal> refusal = capture.attempt().flatMap(attempt -> attempt.user());
            refusal.map(Refusal::rejected).ifPresent(rejected -> {
                throw new ThrottlingException(rejected.description(), rejected.retryAfter());
            });
        }
    }
}
