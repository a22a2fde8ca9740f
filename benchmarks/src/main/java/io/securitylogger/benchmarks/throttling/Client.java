package io.securitylogger.benchmarks.throttling;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.impl.throttling.LoggedRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * A request of one of many clients to the same resource method.
 *
 * @param ip its address
 */
record Client(String ip) implements LoggedRequest {

    private static final LogRef LOG = new LogRef(LogType.INPUT_REQUEST, new UUID(1, 2));

    /** A client of its own for each number. */
    static Client number(int number) {
        return new Client("10." + (number >> 16 & 0xff) + '.' + (number >> 8 & 0xff) + '.' + (number & 0xff));
    }

    @Override
    public LogRef log() {
        return LOG;
    }

    @Override
    public Optional<String> userId() {
        return Optional.empty();
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/shop/api/orders";
    }

    @Override
    public String loggedPath() {
        return path();
    }

    @Override
    public String viewSlug() {
        return "OrderResource.create";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }
}
