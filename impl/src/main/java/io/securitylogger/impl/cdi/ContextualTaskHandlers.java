package io.securitylogger.impl.cdi;

import io.securitylogger.CommandCall;
import io.securitylogger.Commands;
import io.securitylogger.impl.task.TaskHandlers;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Methods of beans and commands that execute tasks.
 *
 * @param methods by their names
 * @param commandNames which commands are tasks
 * @param commands calls them
 * @param beans gives the beans
 */
record ContextualTaskHandlers(
        Map<String, HandlerMethod> methods, Set<String> commandNames, Commands commands, BeanManager beans)
        implements TaskHandlers {

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(methods.keySet());
        names.addAll(commandNames);
        return names;
    }

    @Override
    public Callable<@Nullable Object> work(String name, Given arguments) {
        HandlerMethod method = methods.get(name);
        try {
            if (method == null) {
                return command(CommandCall.of(name, words(arguments)));
            }
            @Nullable Object[] values = method.values(arguments);
            return () -> method.call(beans, values);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("Task '" + name + "': " + unfit.getMessage(), unfit);
        }
    }

    private Callable<@Nullable Object> command(CommandCall call) {
        return () -> {
            commands.call(call);
            return null;
        };
    }

    private static String[] words(Given arguments) {
        if (!arguments.kwargs().isEmpty()) {
            throw new IllegalArgumentException("a command takes words, no arguments with names such as "
                    + arguments.kwargs().keySet());
        }
        return arguments.args().stream().map(ContextualTaskHandlers::word).toArray(String[]::new);
    }

    private static String word(@Nullable Object json) {
        Object value = json instanceof Map<?, ?> typed ? typed.get("@value") : json;
        if (value == null) {
            throw new IllegalArgumentException("a word of a command is missing");
        }
        return value.toString();
    }
}
