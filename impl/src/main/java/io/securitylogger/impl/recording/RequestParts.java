package io.securitylogger.impl.recording;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.Cleaner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request as they are, with their secrets.
 *
 * @param method the HTTP method
 * @param secure whether it goes over TLS
 * @param host the authority without user information
 * @param target what is asked for
 * @param headers names in lower case
 */
public record RequestParts(
        String method, boolean secure, @Nullable String host, Target target, Map<String, List<String>> headers) {

    /**
     * What a request asks for.
     *
     * @param path as sent
     * @param query as sent; {@code null} if there is none
     */
    public record Target(String path, @Nullable String query) {}

    /** The request without its body, as it is logged. */
    public HttpExchange.Request cleaned(Cleaner cleaner) {
        return new HttpExchange.Request(
                method,
                secure,
                host,
                cleaner.path(target.path()),
                cleaner.queries(QueryString.parse(target.query())),
                cleaner.headers(headers),
                Body.UNKNOWN);
    }
}
