package io.securitylogger.demo.calls;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call worth trying.
 *
 * @param title what it does
 * @param shows what one will see in the log
 * @param request what is sent
 * @param status the status of the answer
 */
public record Call(String title, String shows, Request request, int status) implements Attempt {

    public Call {
        requireNonNull(title, "title");
        requireNonNull(shows, "shows");
        requireNonNull(request, "request");
    }

    /**
     * What is sent.
     *
     * @param method the HTTP method
     * @param target the path and the query, as they are sent
     * @param headers further header fields
     * @param credentials user and password with a colon between; empty for none
     * @param payload the body
     */
    public record Request(
            String method, String target, Map<String, String> headers, String credentials, Payload payload) {

        public Request {
            requireNonNull(method, "method");
            requireNonNull(target, "target");
            headers = Map.copyOf(headers);
            requireNonNull(credentials, "credentials");
            requireNonNull(payload, "payload");
        }

        /** A question. */
        public static Request get(String target) {
            return new Request("GET", target, Map.of(), "", Payload.NONE);
        }

        static Request post(String target, Payload payload) {
            return new Request("POST", target, Map.of(), "", payload);
        }

        Request with(String header, String value) {
            return new Request(method, target, Map.of(header, value), credentials, payload);
        }

        /** The same with user and password, a colon between. */
        public Request as(String user) {
            return new Request(method, target, headers, user, payload);
        }

        /** The path alone. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    @Override
    public String line(Place place) {
        return curl(place.shop());
    }

    /** The call as a line for a POSIX shell. */
    public String curl(URI shop) {
        String login = request.credentials().isEmpty() ? "" : "-u '" + request.credentials() + "' ";
        String fields = request.headers().entrySet().stream()
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        return "curl -i " + login + "'" + shop.resolve(request.target()) + "'" + fields
                + request.payload().curlOptions();
    }
}
