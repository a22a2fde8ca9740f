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
public record Call(String title, String shows, Request request, int status) {

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
     * @param payload the body
     */
    public record Request(String method, String target, Map<String, String> headers, Payload payload) {

        public Request {
            requireNonNull(method, "method");
            requireNonNull(target, "target");
            headers = Map.copyOf(headers);
            requireNonNull(payload, "payload");
        }

        static Request get(String target) {
            return new Request("GET", target, Map.of(), Payload.NONE);
        }

        static Request post(String target, Payload payload) {
            return new Request("POST", target, Map.of(), payload);
        }

        Request with(String header, String value) {
            return new Request(method, target, Map.of(header, value), payload);
        }

        /** The path alone. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    /** The call as a line for a POSIX shell. */
    public String curl(URI shop) {
        String fields = request.headers().entrySet().stream()
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        return "curl -i '" + shop.resolve(request.target()) + "'" + fields
                + request.payload().curlOptions();
    }
}
