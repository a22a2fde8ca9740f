package io.securitylogger.suite.propagation.app;

import io.securitylogger.LogRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the calling thread sees of the log, as a line of text. */
public final class Sight {
    private static final List<String> DIAGNOSTIC_CONTEXTS = List.of("org.slf4j.MDC", "org.jboss.logging.MDC");

    private Sight() {}

    /** Thread, log, slug, related objects, extra data, and the id in the diagnostic context, separated by {@code ;}. */
    public static String now() {
        Scope scope = Scopes.current();
        return String.join(
                ";",
                Thread.currentThread().getId() + " "
                        + Thread.currentThread().getName().replace(';', ','),
                SecurityLog.current().ref().map(LogRef::toString).orElse("none"),
                String.valueOf(scope == null ? null : scope.slug()),
                String.valueOf(scope == null ? List.of() : scope.relatedObjects()),
                String.valueOf(scope == null ? Map.of() : scope.extraData()),
                diagnosticId());
    }

    private static String diagnosticId() {
        return DIAGNOSTIC_CONTEXTS.stream()
                .flatMap(context -> idIn(context).stream())
                .findFirst()
                .orElse("unknown");
    }

    /** Empty where the server has no such diagnostic context. */
    private static Optional<String> idIn(String context) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Object id = Class.forName(context, true, loader)
                    .getMethod("get", String.class)
                    .invoke(null, "securityLogId");
            return Optional.of(id == null ? "none" : id.toString());
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }
}
