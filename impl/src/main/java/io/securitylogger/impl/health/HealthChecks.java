package io.securitylogger.impl.health;

import io.securitylogger.impl.task.TaskHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import org.jspecify.annotations.Nullable;

/**
 * Makes checks beans of an application. What they ask they are told here: on Payara a bean that an extension adds does not see
 * those of its own jar.
 */
public final class HealthChecks {

    private static volatile @Nullable TaskHealth tasks;

    private HealthChecks() {}

    /** Adds them where the server has MicroProfile Health. */
    public static void add(BeforeBeanDiscovery event) {
        try {
            event.addAnnotatedType(TaskReadiness.class, TaskReadiness.NAME).add(ApplicationScoped.Literal.INSTANCE);
        } catch (LinkageError serverHasNone) {
            return;
        }
    }

    /** Has them ask this one from now on. */
    public static void ask(TaskHealth health) {
        tasks = health;
    }

    /** Has them ask nobody, as before the application has started. */
    public static void end() {
        TaskHealth last = tasks;
        tasks = null;
        if (last != null) {
            last.close();
        }
    }

    static @Nullable TaskHealth tasks() {
        return tasks;
    }
}
