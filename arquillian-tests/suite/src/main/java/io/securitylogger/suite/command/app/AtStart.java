package io.securitylogger.suite.command.app;

import io.securitylogger.Commands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.NullUnmarked;

/** Calls a command in each of the ways in which applications do something when they start. */
public final class AtStart {
    private AtStart() {}

    @WebListener
    @NullUnmarked
    public static class Listener implements ServletContextListener {
        @Inject
        private Commands commands;

        @Override
        public void contextInitialized(ServletContextEvent event) {
            commands.call("create-user", "by-listener");
        }
    }

    @ApplicationScoped
    public static class Observer {
        void start(@Observes @Initialized(ApplicationScoped.class) Object event, Commands commands) {
            commands.call("create-user", "by-observer");
        }
    }
}
