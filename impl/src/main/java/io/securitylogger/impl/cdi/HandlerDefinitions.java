package io.securitylogger.impl.cdi;

import io.securitylogger.TaskHandler;
import io.securitylogger.impl.message.Message;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The methods that execute tasks, and what is wrong with them. */
final class HandlerDefinitions {

    /** Stands for all commands. */
    private static final String ALL = "*";

    private final SortedMap<String, HandlerMethod> byName = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Takes the methods of the bean that execute tasks.
     *
     * @param annotated where its annotations stand; {@code null} for a bean of an extension
     */
    void add(@Nullable Annotated annotated, Bean<?> bean) {
        if (annotated instanceof AnnotatedType<?> type) {
            for (AnnotatedMethod<?> method : type.getMethods()) {
                TaskHandler handler = method.getAnnotation(TaskHandler.class);
                if (handler != null) {
                    add(handler.value(), new HandlerMethod(bean, method.getJavaMember()));
                }
            }
        }
    }

    private void add(String name, HandlerMethod method) {
        try {
            if (name.isBlank()) {
                throw new IllegalArgumentException("its name is blank");
            }
            method.check();
            HandlerMethod other = byName.putIfAbsent(name, method);
            if (other != null && !other.equals(method)) {
                throw new IllegalArgumentException("the name '" + name + "' is that of "
                        + other.method().toGenericString() + " of "
                        + other.bean().getBeanClass().getName());
            }
        } catch (IllegalArgumentException wrong) {
            problems.add("@TaskHandler of " + method.method().toGenericString() + ": " + wrong.getMessage());
        }
    }

    SortedMap<String, HandlerMethod> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /** Why the application cannot be deployed; empty if it can. */
    Optional<String> problem() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.TASK_HANDLERS_UNUSABLE.text(String.join("; ", problems)));
    }

    /**
     * The commands that are tasks.
     *
     * @param wanted their names, or that of all
     * @param commands all commands
     */
    static Set<String> commands(Set<String> wanted, Set<String> commands) {
        return new TreeSet<>(wanted.contains(ALL) ? commands : wanted);
    }

    /** Why the application cannot be deployed with these commands as tasks; empty if it can. */
    Optional<String> problem(Set<String> wanted, Set<String> commands) {
        Set<String> names = commands(wanted, commands);
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(commands);
        if (!unknown.isEmpty()) {
            return Optional.of(Message.TASK_COMMANDS_UNKNOWN.text(unknown, commands));
        }
        names.retainAll(byName.keySet());
        return names.isEmpty() ? Optional.empty() : Optional.of(Message.TASK_COMMANDS_TAKEN.text(names));
    }
}
