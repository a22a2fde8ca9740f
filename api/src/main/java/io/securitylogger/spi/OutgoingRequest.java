package io.securitylogger.spi;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogData;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What is known of a call when it begins. Nothing of it is cleaned: the engine masks it.
 *
 * @param method the HTTP method
 * @param uri the absolute URI with its query
 * @param headers the header fields as far as the application has set them; names in any case
 * @param data what the adapter knows of the call's slug, related objects and extra data, for example from
 *     {@link io.securitylogger.LogWithData} on a client interface; it goes before what the scope of the calling thread has
 */
public record OutgoingRequest(String method, URI uri, Map<String, List<String>> headers, LogData data) {

    public OutgoingRequest {
        requireNonNull(method, "method");
        requireNonNull(uri, "uri");
        requireNonNull(headers, "headers");
        requireNonNull(data, "data");
    }

    /** A request of which nothing is known but what the scope of the calling thread has. */
    public static OutgoingRequest of(String method, URI uri, Map<String, List<String>> headers) {
        return new OutgoingRequest(method, uri, headers, LogData.NONE);
    }
}
