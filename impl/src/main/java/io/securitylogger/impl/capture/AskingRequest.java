package io.securitylogger.impl.capture;

import io.securitylogger.LogRef;
import io.securitylogger.impl.throttling.LoggedRequest;
import io.securitylogger.impl.throttling.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A captured request as the rules of throttling see it. */
final class AskingRequest implements LoggedRequest {

    private final HttpServletRequest request;
    private final Known known;
    private final Supplier<@Nullable String> user;
    private final String path;

    /**
     * What does not change on its way.
     *
     * @param log its log
     * @param ip the client's address
     * @param path as the log has it
     * @param viewSlug the name of the resource method
     */
    record Known(LogRef log, @Nullable String ip, String path, @Nullable String viewSlug) {}

    /** @param user who makes it, as far as that is known when it is asked */
    AskingRequest(HttpServletRequest request, Known known, Supplier<@Nullable String> user) {
        this.request = request;
        this.known = known;
        this.user = user;
        this.path = RequestPath.of(request.getRequestURI());
    }

    @Override
    public LogRef log() {
        return known.log();
    }

    @Override
    public @Nullable String ip() {
        return known.ip();
    }

    @Override
    public Optional<String> userId() {
        return Optional.ofNullable(user.get());
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String loggedPath() {
        return known.path();
    }

    @Override
    public @Nullable String viewSlug() {
        return known.viewSlug();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
