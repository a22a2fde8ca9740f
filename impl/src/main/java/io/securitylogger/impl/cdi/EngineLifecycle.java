package io.securitylogger.impl.cdi;

import io.securitylogger.impl.capture.Capturing;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the engine with the application and drains it at its end. The end of the servlet context is the last moment at
 * which every server still has transactions and data sources.
 */
public final class EngineLifecycle implements ServletContextListener {

    private final Set<Class<?>> resources;
    private @Nullable Engine engine;
    private @Nullable JobSchedules schedules;
    private boolean appendsSlash;

    /** @param resources the resource classes of the application */
    EngineLifecycle(Set<Class<?>> resources) {
        this.resources = Set.copyOf(resources);
    }

    /** @throws IllegalStateException if the limits of a resource cannot be used, so that the application is not deployed */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        wrongLimits().ifPresent(text -> {
            throw new IllegalStateException(text);
        });
        try {
            engine = CDI.current().select(Engine.class).get();
            engine.start(event.getServletContext().getContextPath());
            appendsSlash = engine.appendsSlash();
            schedules = CDI.current().select(JobSchedules.class).get();
            schedules.begin();
        } catch (RuntimeException | LinkageError unusable) {
            contextDestroyed(event);
            engine = null;
            new Reporter(InstantSource.system()).report(Message.NOT_STARTED, unusable);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (schedules != null) {
            schedules.end();
        }
        if (engine != null) {
            engine.close();
            ServerContexts.letGo();
        }
    }

    /** Empty also where CDI is not active. */
    private Optional<String> wrongLimits() {
        try {
            CDI<Object> cdi = CDI.current();
            ThrottlingDefinitions definitions =
                    cdi.select(SecurityLoggerExtension.class).get().throttling();
            resources.forEach(definitions::add);
            return definitions.problem(cdi.getBeanManager());
        } catch (RuntimeException | LinkageError inactive) {
            return Optional.empty();
        }
    }

    /** Whether {@code security.append-slash} is on. */
    boolean appendsSlash() {
        return appendsSlash;
    }

    /** Empty if the engine could not be started. */
    Optional<Capturing> capturing() {
        return Optional.ofNullable(engine).map(Engine::capturing);
    }
}
