package io.securitylogger.entity;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link RelatedObjectEntity}. Public for the persistence provider; not for applications. */
public final class RelatedObjectKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String logType;
    private @Nullable String logId;
    private @Nullable String unit;
    private @Nullable String type;
    private @Nullable String objectId;

    /** Called by the persistence provider, which then sets the fields. */
    public RelatedObjectKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelatedObjectKey key
                && Objects.equals(logType, key.logType)
                && Objects.equals(logId, key.logId)
                && Objects.equals(unit, key.unit)
                && Objects.equals(type, key.type)
                && Objects.equals(objectId, key.objectId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(logType, logId, unit, type, objectId);
    }
}
