package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A business object that a log has to do with; {@code RelatedObject} in JPQL. Read-only. */
@Entity(name = "RelatedObject")
@Table(name = "security_related_object")
@IdClass(RelatedObjectKey.class)
@EntityListeners(ReadOnly.class)
public class RelatedObjectEntity {

    @Id
    @Column(name = "log_type", length = 32)
    private String logType;

    @Id
    @Column(name = "log_id", length = 36)
    private String logId;

    @Id
    @Column(name = "unit", length = 100)
    private String unit;

    @Id
    @Column(name = "type")
    private String type;

    @Id
    @Column(name = "object_id")
    private String objectId;

    @Convert(converter = UtcConverter.class)
    @Column(name = "log_start", nullable = false, insertable = false, updatable = false)
    private Instant logStart;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RelatedObjectEntity() {}

    /** The type of the log, for example {@code input-request}. */
    public String logType() {
        return logType;
    }

    /** The id of the log. */
    public String logId() {
        return logId;
    }

    /** Where the object lives, usually the name of a persistence unit; empty if the application has but one. */
    public String unit() {
        return unit;
    }

    /** What it is, usually the entity name. */
    public String type() {
        return type;
    }

    /** Its primary key as text. */
    public String objectId() {
        return objectId;
    }

    /** When the log began. */
    public Instant logStart() {
        return logStart;
    }
}
