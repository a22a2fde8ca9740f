package io.securitylogger.suite.propagation.app;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a thread sees of the log, and a log begun there would inherit. Written and read as a line of text.
 *
 * @param thread id and name
 * @param ref the log, or {@code none}
 * @param parent of a log begun there, or {@code none}
 * @param inherited slug, related objects and extra data of a log begun there
 * @param diagnosticId the id in the diagnostic context: {@code none}, or {@code unknown} where the server has no such
 */
public record Sight(String thread, String ref, String parent, String inherited, String diagnosticId) {
    /** In place of an id. */
    public static final String NONE = "none";

    private static final LogRef CHILD = new LogRef(LogType.OUTPUT_REQUEST, new UUID(0, 1));
    private static final List<String> DIAGNOSTIC_CONTEXTS = List.of("org.slf4j.MDC", "org.jboss.logging.MDC");

    /** What the calling thread sees. */
    static Sight now() {
        Scope child = Scope.ofLog(CHILD, Scopes.current(), ObjectRefs.STANDARD);
        Thread thread = Thread.currentThread();
        return new Sight(
                thread.getId() + " " + thread.getName().replace(';', ','),
                text(SecurityLog.current().ref().orElse(null)),
                text(child.parentRef()),
                child.slug() + " " + child.relatedObjects() + " " + child.extraData(),
                idInDiagnosticContext());
    }

    private static String text(@Nullable LogRef ref) {
        return ref == null ? NONE : ref.toString();
    }

    /** Reads what {@link #toString()} wrote. */
    public static Sight parse(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException(line);
        }
        return new Sight(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return String.join(";", thread, ref, parent, inherited, diagnosticId);
    }

    private static String idInDiagnosticContext() {
        return DIAGNOSTIC_CONTEXTS.stream()
                .flatMap(context -> idIn(context).stream())
                .findFirst()
                .orElse("unknown");
    }

    /** Empty where the server has no such diagnostic context. */
    private static Optional<String> idIn(String context) {
        try {
            Object id = Class.forName(context, true, Sight.class.getClassLoader())
                    .getMethod("get", String.class)
                    .invoke(null, "securityLogId");
            return Optional.of(id == null ? NONE : id.toString());
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }
}
