package io.securitylogger.impl.scope;

import io.securitylogger.SecurityLog;
import io.securitylogger.SecurityLogProvider;

/** Registered as a Java service, so that {@link SecurityLog#current()} finds the engine. */
public final class ThreadSecurityLogProvider implements SecurityLogProvider {

    @Override
    public SecurityLog securityLog() {
        return ScopeSecurityLog.OF_CALLING_THREAD;
    }
}
