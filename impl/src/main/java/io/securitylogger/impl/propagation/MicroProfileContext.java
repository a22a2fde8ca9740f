package io.securitylogger.impl.propagation;

import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.ScopeSnapshot;
import java.util.Map;
import org.eclipse.microprofile.context.spi.ThreadContextController;
import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;

/** The log as a thread context of MicroProfile Context Propagation. */
public final class MicroProfileContext implements ThreadContextProvider {

    @Override
    public String getThreadContextType() {
        return SecurityLog.THREAD_CONTEXT;
    }

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        return beginning(ScopeSnapshot.take());
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        return beginning(ScopeSnapshot.NONE);
    }

    private static ThreadContextSnapshot beginning(ScopeSnapshot snapshot) {
        return () -> {
            LogScope begun = snapshot.begin();
            return (ThreadContextController) begun::close;
        };
    }
}
