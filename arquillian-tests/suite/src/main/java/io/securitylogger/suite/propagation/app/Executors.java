package io.securitylogger.suite.propagation.app;

import io.securitylogger.SecurityLog;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Executors and contexts that the application defines. */
@ApplicationScoped
@ContextServiceDefinition(name = Executors.ALL_REMAINING_CONTEXT, propagated = ContextServiceDefinition.ALL_REMAINING)
@ContextServiceDefinition(
        name = Executors.CLEARING_CONTEXT,
        cleared = SecurityLog.THREAD_CONTEXT,
        propagated = ContextServiceDefinition.ALL_REMAINING)
@ContextServiceDefinition(
        name = Executors.UNCHANGING_CONTEXT,
        propagated = ContextServiceDefinition.APPLICATION,
        unchanged = ContextServiceDefinition.ALL_REMAINING)
@ContextServiceDefinition(
        name = Executors.NAMING_CONTEXT,
        propagated = {ContextServiceDefinition.APPLICATION, SecurityLog.THREAD_CONTEXT},
        unchanged = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(name = Executors.ALL_REMAINING, context = Executors.ALL_REMAINING_CONTEXT, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.CLEARING, context = Executors.CLEARING_CONTEXT, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.UNCHANGING, context = Executors.UNCHANGING_CONTEXT, maxAsync = 4)
@ManagedExecutorDefinition(name = Executors.NAMING, context = Executors.NAMING_CONTEXT, maxAsync = 4)
public class Executors {
    static final String ALL_REMAINING = "java:app/concurrent/AllRemaining";
    static final String ALL_REMAINING_CONTEXT = "java:app/concurrent/AllRemainingContext";
    static final String CLEARING = "java:app/concurrent/Clearing";
    static final String CLEARING_CONTEXT = "java:app/concurrent/ClearingContext";
    static final String UNCHANGING = "java:app/concurrent/Unchanging";
    static final String UNCHANGING_CONTEXT = "java:app/concurrent/UnchangingContext";
    static final String NAMING = "java:app/concurrent/Naming";
    static final String NAMING_CONTEXT = "java:app/concurrent/NamingContext";
}
