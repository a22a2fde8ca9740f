package io.securitylogger.impl.task;

import java.util.Set;

/**
 * Which tasks are known by their names, besides methods.
 *
 * @param commands the names of commands that are tasks, or {@code *} for all
 */
public record NamedTaskSettings(Set<String> commands) {

    public NamedTaskSettings {
        commands = Set.copyOf(commands);
    }
}
