package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.throttling.Refusal;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.throttling.ThrottlingFailureHandler;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends requests that are refused. */
final class Refused {

    private Refused() {}

    /** Asks, and ends the request if the answer is a refusal; after a failure of ours as the settings say. */
    static void with(ContainerRequestContext context, RequestCapture capture, Supplier<Optional<Refusal>> question) {
        try {
            question.get()
                    .ifPresent(refusal ->
                            context.abortWith(answer(refusal, capture.throttle(), context.getAcceptableMediaTypes())));
        } catch (RuntimeException | LinkageError ownFailure) {
            Throttle throttle = capture.throttle();
            String outcome = throttle.failsOpen() ? "let pass" : "refused";
            throttle.reporter().report(Message.THROTTLING_CHECK_FAILED, ownFailure, "a rule", outcome);
            if (!throttle.failsOpen()) {
                context.abortWith(Response.status(TooManyRequests.STATUS).build());
            }
        }
    }

    /** That of the application, or ours. */
    static Response answer(Refusal refusal, Throttle throttle, List<MediaType> acceptable) {
        Optional<ThrottlingFailureHandler> handler = throttle.beans().failureHandler();
        if (handler.isPresent()) {
            try {
                return handler.get().answer(refusal.rejected());
            } catch (RuntimeException | LinkageError failure) {
                throttle.reporter().report(Message.THROTTLING_HANDLER_FAILED, failure);
            }
        }
        return TooManyRequests.response(refusal, acceptable);
    }
}
