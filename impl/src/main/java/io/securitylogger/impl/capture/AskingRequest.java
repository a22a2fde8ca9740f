package io.securitylogger.impl.capture;

import io.securitylogger.LogRef;
import io.securitylogger.impl.throttling.RequestPath;
import io.securitylogger.throttling.ThrottlingRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A captured request as the rules of throttling see it.
 *
 * @param capture the request
 * @param path its path, see {@link RequestPath}
 */
record AskingRequest(RequestCapture capture, String path) implements ThrottlingRequest {

    AskingRequest(RequestCapture capture) {
        this(capture, RequestPath.of(capture.request().getRequestURI()));
    }

    @Override
    public LogRef log() {
        return capture.ref();
    }

    @Override
    public @Nullable String ip() {
        return capture.ip();
    }

    @Override
    public Optional<String> userId() {
        return Optional.ofNullable(capture.userId());
    }

    @Override
    public String method() {
        return capture.request().getMethod();
    }

    @Override
    public @Nullable String viewSlug() {
        return capture.viewSlug();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(capture.request().getHeader(name));
    }
}
