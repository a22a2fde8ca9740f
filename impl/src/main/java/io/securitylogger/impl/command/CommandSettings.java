package io.securitylogger.impl.command;

import static java.util.Objects.requireNonNull;

import io.securitylogger.impl.output.OutputSettings;
import java.util.Set;

/**
 * Which commands are logged, and how much of what they print.
 *
 * @param excluded the names of those that are not
 * @param output how much is kept
 */
public record CommandSettings(Set<String> excluded, OutputSettings output) {

    public CommandSettings {
        requireNonNull(output, "output");
        excluded = Set.copyOf(excluded);
    }
}
