package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A request that the application received; {@code InputRequestLog} in JPQL. Read-only. */
@Entity(name = "InputRequestLog")
@Table(name = "security_input_request_log")
public class InputRequestLogEntity extends HttpLogEntity {

    @Column(name = "ip", length = 45, insertable = false, updatable = false)
    private @Nullable String ip;

    @Column(name = "user_id", length = 255, insertable = false, updatable = false)
    private @Nullable String userId;

    @Column(name = "view_slug", length = 255, insertable = false, updatable = false)
    private @Nullable String viewSlug;

    @Column(name = "trace_id", length = 32, insertable = false, updatable = false)
    private @Nullable String traceId;

    @Column(name = "span_id", length = 16, insertable = false, updatable = false)
    private @Nullable String spanId;

    /** For the persistence provider. */
    protected InputRequestLogEntity() {}

    /** The caller's address in canonical form. */
    public @Nullable String ip() {
        return ip;
    }

    /** The authenticated user. */
    public @Nullable String userId() {
        return userId;
    }

    /** The resource method; {@code null} if none matched. */
    public @Nullable String viewSlug() {
        return viewSlug;
    }

    /** The trace id of the W3C trace context that came with the request. */
    public @Nullable String traceId() {
        return traceId;
    }

    /** The caller's span id. */
    public @Nullable String spanId() {
        return spanId;
    }
}
