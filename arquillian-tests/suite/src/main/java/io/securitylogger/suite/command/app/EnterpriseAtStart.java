package io.securitylogger.suite.command.app;

import io.securitylogger.Commands;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** As {@link AtStart}, by an EJB, which must not be an inner class. */
@Singleton
@Startup
@NullUnmarked
public class EnterpriseAtStart {
    @Inject
    private Commands commands;

    @PostConstruct
    void start() {
        commands.call("create-user", "by-ejb");
    }
}
