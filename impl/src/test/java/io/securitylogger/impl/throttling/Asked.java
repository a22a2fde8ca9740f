package io.securitylogger.impl.throttling;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request to one resource method.
 *
 * @param ip the client's address
 * @param user who makes it, as far as that is known when it is asked
 * @param path the path
 */
record Asked(@Nullable String ip, Supplier<Optional<String>> user, String path) implements LoggedRequest {

    static Asked by(@Nullable String ip) {
        return new Asked(ip, Optional::empty, "/orders");
    }

    Asked as(String newUser) {
        return as(() -> Optional.of(newUser));
    }

    Asked as(Supplier<Optional<String>> newUser) {
        return new Asked(ip, newUser, path);
    }

    Asked at(String newPath) {
        return new Asked(ip, user, newPath);
    }

    @Override
    public LogRef log() {
        return new LogRef(LogType.INPUT_REQUEST, new UUID(0, 1));
    }

    @Override
    public String loggedPath() {
        return path;
    }

    @Override
    public Optional<String> userId() {
        return user.get();
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String viewSlug() {
        return "orders.create";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }
}
