package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are known by their names, and where those are executed.
 *
 * @param commands the names of commands that are tasks, or {@code *} for all; methods are by themselves
 * @param messaging how they are sent; {@code null} if this process executes them
 */
public record NamedTaskSettings(Set<String> commands, @Nullable Messaging messaging) {

    public NamedTaskSettings {
        commands = Set.copyOf(commands);
    }

    /**
     * How tasks are sent.
     *
     * @param connectionFactory the JNDI name of the connection factory
     * @param queue the JNDI name of the queue
     * @param listeners how many tasks this process executes at a time; 0 if it executes none
     */
    public record Messaging(String connectionFactory, String queue, int listeners) {

        public Messaging {
            requireNonNull(connectionFactory, "connectionFactory");
            requireNonNull(queue, "queue");
        }
    }
}
