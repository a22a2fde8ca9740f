package io.securitylogger.entity;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/**
 * Refuses every change of a log through an entity manager. Bulk statements of JPQL pass no listener. Public for the
 * persistence provider; not for applications.
 */
public final class ReadOnly {

    /** Called by the persistence provider. */
    public ReadOnly() {}

    /**
     * Called by the persistence provider before a change.
     *
     * @throws UnsupportedOperationException always
     */
    @PrePersist
    @PreUpdate
    @PreRemove
    @SuppressWarnings("DoNotCallSuggester")
    public void refuse(Object entity) {
        throw new UnsupportedOperationException(entity.getClass().getSimpleName()
                + " is read-only: logs are written by Security Logger's SQL backend alone, and removed by its purge");
    }
}
