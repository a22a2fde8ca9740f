package io.securitylogger.impl.cdi;

import io.securitylogger.SecurityLog;
import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.Refusal;
import io.securitylogger.throttling.ThrottlingCheck;
import io.securitylogger.throttling.ThrottlingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Names the user of the request that the server is serving on this thread. */
@ApplicationScoped
@NullUnmarked
class RequestThrottlingCheck implements ThrottlingCheck {

    /** There is none in containers without servlets. */
    @Inject
    private Instance<HttpServletRequest> requests;

    @Override
    public void user(String userId) {
        SecurityLog.current().user(userId);
        capture()
                .flatMap(RequestCapture::attempt)
                .flatMap(Attempt::user)
                .map(Refusal::rejected)
                .ifPresent(rejected -> {
                    throw new ThrottlingException(rejected.description(), rejected.retryAfter());
                });
    }

    private Optional<RequestCapture> capture() {
        if (!requests.isResolvable()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(requests.get().getAttribute(RequestCapture.ATTRIBUTE))
                    .filter(RequestCapture.class::isInstance)
                    .map(RequestCapture.class::cast);
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return Optional.empty();
        }
    }
}
