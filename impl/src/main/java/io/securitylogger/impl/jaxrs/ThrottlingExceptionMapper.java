package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.throttling.ThrottlingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Answers requests that are refused inside their resource method. */
@NullUnmarked
public final class ThrottlingExceptionMapper implements ExceptionMapper<ThrottlingException> {

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ThrottlingException refused) {
        Optional<RequestCapture> capture = Optional.ofNullable(request.getAttribute(RequestCapture.ATTRIBUTE))
                .filter(RequestCapture.class::isInstance)
                .map(RequestCapture.class::cast);
        return capture.flatMap(RequestCapture::attempt)
                .map(attempt -> attempt.refusedBy(refused))
                .map(refusal -> Refused.answer(refusal, capture.get().throttle(), headers.getAcceptableMediaTypes()))
                .orElseGet(() -> Response.status(TooManyRequests.STATUS).build());
    }
}
