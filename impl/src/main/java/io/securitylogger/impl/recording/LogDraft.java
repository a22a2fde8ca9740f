package io.securitylogger.impl.recording;

import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.scope.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log of which versions are made.
 *
 * @param id its id
 * @param start when its work began
 * @param scope what the application has said about it
 * @param recording what it is made with
 */
public record LogDraft(UUID id, Instant start, Scope scope, Recording recording) {

    private static final int ERROR_LENGTH = 20_000;
    private static final int SLUG_LENGTH = 255;

    /**
     * The fields as they are now, cleaned.
     *
     * @param failure what the work has failed with
     */
    public LogFields fields(LogPhase phase, @Nullable Throwable failure) {
        boolean isLast = phase == LogPhase.FINISHED;
        return fields(isLast ? LogFields.FINAL : 0, failure == null ? null : StackTraces.text(failure));
    }

    /**
     * The fields as they are now, cleaned.
     *
     * @param version {@link LogFields#FINAL} if the work has ended
     * @param error what the work has failed with
     */
    public LogFields fields(int version, @Nullable String error) {
        boolean isLast = version == LogFields.FINAL;
        LogFields fields = new LogFields(
                id,
                recording.cleaner().text(scope.slug(), SLUG_LENGTH),
                scope.relatedObjects(),
                scope.parentRef(),
                extraData(),
                start,
                isLast ? recording.world().clock().instant() : null,
                recording.cleaner().text(error, ERROR_LENGTH),
                recording.world().release(),
                version);
        if (isLast && scope.unresolvedCount() > 0) {
            recording.world().reporter().report(Message.OBJECT_UNKNOWN, scope.unresolvedCount(), id);
        }
        return fields;
    }

    private Map<String, @Nullable Object> extraData() {
        Map<String, @Nullable Object> given = scope.extraData();
        return given.isEmpty() ? given : recording.cleaner().data(given);
    }
}
