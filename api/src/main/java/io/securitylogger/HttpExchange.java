package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request and its response as they are logged: bodies truncated, secrets masked.
 *
 * @param request what was asked
 * @param response what was answered; {@code null} while there is no answer
 */
public record HttpExchange(Request request, @Nullable Response response) {

    public HttpExchange {
        requireNonNull(request, "request");
    }

    /**
     * The request.
     *
     * @param method the HTTP method, upper case as sent
     * @param secure whether it came over TLS
     * @param host the authority that the client asked for, with the port if it named one
     * @param path the full path as sent, without the query
     * @param queries the query parameters, decoded, in the order of their first appearance
     * @param headers the header fields, in the order of the server
     * @param body the body
     */
    public record Request(
            String method,
            boolean secure,
            @Nullable String host,
            String path,
            Map<String, List<String>> queries,
            Map<String, List<String>> headers,
            Body body) {

        public Request {
            requireNonNull(method, "method");
            requireNonNull(path, "path");
            requireNonNull(body, "body");
            queries = OrderedFields.of(queries);
            headers = OrderedFields.of(headers);
        }

        /** The same request with this body. */
        public Request withBody(Body newBody) {
            return new Request(method, secure, host, path, queries, headers, newBody);
        }

        /** The same request with these header fields. */
        public Request withHeaders(Map<String, List<String>> newHeaders) {
            return new Request(method, secure, host, path, queries, newHeaders, body);
        }
    }

    /**
     * The response.
     *
     * @param code the HTTP status code that the client saw
     * @param headers the header fields, in the order of the server
     * @param body the body
     */
    public record Response(int code, Map<String, List<String>> headers, Body body) {

        public Response {
            requireNonNull(body, "body");
            headers = OrderedFields.of(headers);
        }
    }

    /**
     * A body as far as it is kept.
     *
     * @param text the text, cleaned; empty for an empty body; {@code null} if the body is not kept: its content type is
     *     not among {@code security.log-response-body-content-types}, it is compressed, or nobody has read it
     * @param sizeBytes the true size in bytes, also of a body that was cut or not kept; {@code null} if it is not known
     */
    public record Body(@Nullable String text, @Nullable Long sizeBytes) {

        /** A body that is not known. */
        public static final Body UNKNOWN = new Body(null, null);

        /** No body. */
        public static final Body EMPTY = new Body("", 0L);
    }
}
