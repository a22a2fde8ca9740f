package io.securitylogger.testing;

import io.securitylogger.LogEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hands each event to the captures that are open. Public for the container's proxy; not for tests. */
@ApplicationScoped
public class CaptureObserver {

    /** Called by the container. */
    public CaptureObserver() {}

    void take(@Observes LogEvent event) {
        CapturedLogs.take(event);
    }
}
