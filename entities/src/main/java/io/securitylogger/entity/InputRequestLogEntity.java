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
}
