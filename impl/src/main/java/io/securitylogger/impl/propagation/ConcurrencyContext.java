package io.securitylogger.impl.propagation;

import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.ScopeSnapshot;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Map;

/** The log as a thread context of Jakarta Concurrency. */
public final class ConcurrencyContext implements ThreadContextProvider {

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
            return (ThreadContextRestorer) begun::close;
        };
    }
}
