package io.securitylogger.entity;

import static jakarta.persistence.ConstraintMode.NO_CONSTRAINT;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every log has, whatever its type. In JPQL the attributes bear the names of the accessors; {@code id} is compared
 * as text: {@code l.id = :id} with {@code uuid.toString()}.
 */
@MappedSuperclass
@EntityListeners(ReadOnly.class)
public abstract class LogEntity {

    /** The length of a column without a limit that matters. */
    static final int LONG_TEXT = 1 << 20;

    @Id
    @Column(name = "id", nullable = false, length = 36)
    private String id;

    @Column(name = "slug", length = 255, insertable = false, updatable = false)
    private @Nullable String slug;

    @Column(name = "parent_log", length = 64, insertable = false, updatable = false)
    private @Nullable String parentLog;

    @Column(name = "extra_data", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String extraData;

    @Convert(converter = UtcConverter.class)
    @Column(name = "start", nullable = false, insertable = false, updatable = false)
    private Instant start;

    @Convert(converter = UtcConverter.class)
    @Column(name = "stop", insertable = false, updatable = false)
    private @Nullable Instant stop;

    @Column(name = "time", insertable = false, updatable = false)
    private @Nullable Double time;

    @Column(name = "error_message", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String errorMessage;

    @Column(name = "release_name", length = 255, insertable = false, updatable = false)
    private @Nullable String release;

    @Column(name = "version", nullable = false, insertable = false, updatable = false)
    private int version;

    @Column(name = "state", nullable = false, length = 16, insertable = false, updatable = false)
    private String state;

    @OneToMany
    @JoinColumn(
            name = "log_id",
            referencedColumnName = "id",
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(NO_CONSTRAINT))
    private Set<RelatedObjectEntity> relatedObjects = new HashSet<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected LogEntity() {}

    /** Unique among all logs. */
    public UUID id() {
        return UUID.fromString(id);
    }

    /** The tag given by the application. */
    public @Nullable String slug() {
        return slug;
    }

    /** The log inside which this one began, as {@code type|id}. */
    public @Nullable String parentLog() {
        return parentLog;
    }

    /** The JSON object given by the application; {@code null} if it gave none. */
    public @Nullable String extraData() {
        return extraData;
    }

    /** When the work began. */
    public Instant start() {
        return start;
    }

    /** When it ended; {@code null} while it goes on. */
    public @Nullable Instant stop() {
        return stop;
    }

    /** From start to stop, in seconds; {@code null} while the work goes on. */
    public @Nullable Double time() {
        return time;
    }

    /** The stack trace of the failure, masked. */
    public @Nullable String errorMessage() {
        return errorMessage;
    }

    /** The application's release. */
    public @Nullable String release() {
        return release;
    }

    /** 0 with the first write, 9999 with the last. */
    public int version() {
        return version;
    }

    /** How the work stands, for example {@code ERROR}. */
    public String state() {
        return state;
    }

    /** The business objects it has to do with, loaded when they are asked for; unmodifiable. */
    public Set<RelatedObjectEntity> relatedObjects() {
        return Collections.unmodifiableSet(relatedObjects);
    }
}
