package io.securitylogger.impl.propagation;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.impl.scope.ScopeSnapshot;
import io.securitylogger.impl.scope.Scopes;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The default executors of the server, as the application gets them: as they are where they carry the scope, otherwise
 * such as carry it. Asks the server once.
 */
public final class ServerExecutors {

    /**
     * Of Payara 6 and 7. When two threads hand in tasks at once, their context services may forget what one of them was to
     * take along.
     */
    private static final List<String> FORGETFUL =
            List.of("org.glassfish.enterprise.concurrent.", "org.glassfish.concurro.");

    private volatile @Nullable Boolean carry;

    /** The executor, or one that carries the scope to it. */
    public Object carrying(Object executor) {
        if (executor instanceof CarryingExecutor
                || !(executor instanceof ManagedExecutorService managed)
                || carry(managed)) {
            return executor;
        }
        return managed instanceof ManagedScheduledExecutorService scheduler
                ? new CarryingScheduledExecutor(scheduler)
                : new CarryingExecutor(managed);
    }

    /** Has a server that keeps in its context services what an application brings keep what the caller brings. */
    public static void useContextOf(Object contextual) {
        if (isForgetful(contextual)) {
            if (contextual instanceof ManagedExecutorService executor) {
                use(executor.getContextService());
            } else if (contextual instanceof ContextService contexts) {
                use(contexts);
            }
        }
    }

    private static void use(ContextService contexts) {
        contexts.contextualSupplier(() -> true);
    }

    private static boolean isForgetful(Object contextual) {
        return isForgetful(contextual.getClass().getName());
    }

    static boolean isForgetful(String className) {
        return FORGETFUL.stream().anyMatch(className::startsWith);
    }

    private boolean carry(ManagedExecutorService executor) {
        Boolean known = carry;
        if (known == null) {
            known = !isForgetful(executor) && carries(executor.getContextService());
            carry = known;
        }
        return known;
    }

    private static boolean carries(ContextService contexts) {
        Supplier<Boolean> hasScope;
        try (LogScope probe = Scopes.enclose(LogData.NONE)) {
            hasScope = contexts.contextualSupplier(() -> Scopes.current() != null);
        }
        try (LogScope none = ScopeSnapshot.NONE.begin()) {
            return hasScope.get();
        }
    }
}
