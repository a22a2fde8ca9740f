package io.securitylogger.impl.work;

import io.securitylogger.LogRef;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.output.OutputSettings;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The logs of work that is under way. Thread-safe.
 *
 * @param recording what they are made with
 * @param output how much of what they print is kept
 * @param logIds where log lines find the id of the log
 * @param defect said when one of them cannot be made
 * @param open those that have begun and not ended
 */
public record WorkLogs(
        Recording recording, OutputSettings output, LogIdContext logIds, Message defect, Map<UUID, WorkLog> open) {

    /** None is under way yet. */
    public WorkLogs(Recording recording, OutputSettings output, LogIdContext logIds, Message defect) {
        this(recording, output, logIds, defect, new ConcurrentHashMap<>());
    }

    /** The work that the calling thread is doing, if it is one of these. */
    public Optional<WorkLog> current() {
        Scope scope = Scopes.current();
        LogRef ref = scope == null ? null : scope.nearestRef();
        return ref == null ? Optional.empty() : Optional.ofNullable(open.get(ref.id()));
    }

    /** Tells the log lines of the calling thread for which log it works now. */
    void showIdOf(@Nullable Scope scope) {
        LogRef ref = scope == null ? null : scope.nearestRef();
        if (ref == null) {
            logIds.remove();
        } else {
            logIds.put(ref.id());
        }
    }
}
