package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What logs of HTTP requests have beside the rest. In a JSON object of headers or parameters a name with one value has a
 * string, a name with several an array.
 */
@MappedSuperclass
public abstract class HttpLogEntity extends LogEntity {

    @Column(name = "method", nullable = false, length = 32, insertable = false, updatable = false)
    private String method;

    @Column(name = "is_secure", nullable = false, insertable = false, updatable = false)
    private boolean secure;

    @Column(name = "host", length = 255, insertable = false, updatable = false)
    private @Nullable String host;

    @Column(name = "path", nullable = false, length = 1000, insertable = false, updatable = false)
    private String path;

    @Column(name = "queries", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String queries;

    @Column(name = "request_headers", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String requestHeaders;

    @Column(name = "request_body", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String requestBody;

    @Column(name = "request_body_size", insertable = false, updatable = false)
    private @Nullable Long requestBodySize;

    @Column(name = "response_code", insertable = false, updatable = false)
    private @Nullable Integer responseCode;

    @Column(name = "response_headers", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String responseHeaders;

    @Column(name = "response_body", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String responseBody;

    @Column(name = "response_body_size", insertable = false, updatable = false)
    private @Nullable Long responseBodySize;

    @Column(name = "trace_id", length = 32, insertable = false, updatable = false)
    private @Nullable String traceId;

    @Column(name = "span_id", length = 16, insertable = false, updatable = false)
    private @Nullable String spanId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected HttpLogEntity() {}

    /** The HTTP method, upper case as sent. */
    public String method() {
        return method;
    }

    /** Whether the request came over TLS. */
    public boolean secure() {
        return secure;
    }

    /** The authority that the client asked for. */
    public @Nullable String host() {
        return host;
    }

    /** The full path as sent, without the query. */
    public String path() {
        return path;
    }

    /** The query parameters as a JSON object; {@code null} if there are none. */
    public @Nullable String queries() {
        return queries;
    }

    /** The header fields of the request as a JSON object. */
    public @Nullable String requestHeaders() {
        return requestHeaders;
    }

    /** The body of the request, cut and masked; {@code null} if it is not kept. */
    public @Nullable String requestBody() {
        return requestBody;
    }

    /** The true size of the request body in bytes; {@code null} if it is not known. */
    public @Nullable Long requestBodySize() {
        return requestBodySize;
    }

    /** The status that the client saw; {@code null} while there is no answer. */
    public @Nullable Integer responseCode() {
        return responseCode;
    }

    /** The header fields of the response as a JSON object. */
    public @Nullable String responseHeaders() {
        return responseHeaders;
    }

    /** The body of the response, cut and masked; {@code null} if it is not kept. */
    public @Nullable String responseBody() {
        return responseBody;
    }

    /** The true size of the response body in bytes; {@code null} if it is not known. */
    public @Nullable Long responseBodySize() {
        return responseBodySize;
    }

    /** The trace id of the W3C trace context that was sent with the request. */
    public @Nullable String traceId() {
        return traceId;
    }

    /** The span id of the call that the request is. */
    public @Nullable String spanId() {
        return spanId;
    }
}
