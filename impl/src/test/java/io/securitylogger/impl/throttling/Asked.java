package io.securitylogger.impl.throttling;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.throttling.ThrottlingRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to one resource method. */
record Asked(@Nullable String ip, @Nullable String user, String path) implements ThrottlingRequest {

    static Asked by(String ip) {
        return new Asked(ip, null, "/orders");
    }

    Asked as(String newUser) {
        return new Asked(ip, newUser, path);
    }

    @Override
    public LogRef log() {
        return new LogRef(LogType.INPUT_REQUEST, new UUID(0, 1));
    }

    @Override
    public Optional<String> userId() {
        return Optional.ofNullable(user);
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
