package io.securitylogger.suite.batch.app;

import io.securitylogger.Commands;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** Prints, and runs a command; fails the first time when it is told to. */
@Dependent
@Named("greeting")
@NullUnmarked
public class GreetingBatchlet extends AbstractBatchlet {
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @Inject
    @BatchProperty
    private String name;

    @Inject
    @BatchProperty
    private String how;

    @Inject
    private Commands commands;

    @Override
    public String process() {
        commands.out().println("greeting " + name);
        if ("failing".equals(how) && FAILED.add(name)) {
            throw new IllegalStateException("told to fail");
        }
        commands.call("greet", name);
        return "GREETED";
    }
}
