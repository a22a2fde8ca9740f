package io.securitylogger.impl.cdi;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.impl.message.Message;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.Bean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The beans that are commands, and what is wrong with them. */
final class CommandDefinitions {

    private final SortedMap<String, Bean<?>> byName = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> culprits = new ArrayList<>();

    /**
     * Takes the bean if it is a command.
     *
     * @param annotated where its annotations stand; {@code null} for a bean of an extension
     */
    void add(@Nullable Annotated annotated, Bean<?> bean) {
        CommandName name = annotated == null ? null : annotated.getAnnotation(CommandName.class);
        if (name == null) {
            return;
        }
        if (!bean.getTypes().contains(Command.class)) {
            refuse(bean, "it is no " + Command.class.getName());
        } else if (name.value().isBlank()) {
            refuse(bean, "its name is blank");
        } else {
            Bean<?> other = byName.putIfAbsent(name.value(), bean);
            if (other != null) {
                refuse(
                        bean,
                        "the name '" + name.value() + "' is that of "
                                + other.getBeanClass().getName());
            }
        }
    }

    private void refuse(Bean<?> bean, String why) {
        culprits.add(bean.getBeanClass().getName());
        problems.add(why);
    }

    SortedMap<String, Bean<?>> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /** Why the application cannot be deployed; empty if it can. */
    Optional<String> problem() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.COMMANDS_UNUSABLE.text(String.join(", ", culprits), String.join("; ", problems)));
    }
}
