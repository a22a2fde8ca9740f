package io.securitylogger.impl.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;

/** Makes checks beans of an application. */
public final class HealthChecks {

    private HealthChecks() {}

    /** Adds them where the server has MicroProfile Health. */
    public static void add(BeforeBeanDiscovery event) {
        try {
            event.addAnnotatedType(TaskReadiness.class, TaskReadiness.NAME).add(ApplicationScoped.Literal.INSTANCE);
        } catch (LinkageError serverHasNone) {
            return;
        }
    }
}
