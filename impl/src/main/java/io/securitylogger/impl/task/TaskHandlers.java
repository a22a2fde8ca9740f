package io.securitylogger.impl.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What executes tasks that are known by their names, wherever it comes from. Thread-safe. */
public interface TaskHandlers {

    /** All names. */
    Set<String> names();

    /**
     * The work of one of them.
     *
     * @throws IllegalArgumentException saying why it cannot be called with these arguments
     */
    Callable<@Nullable Object> work(String name, Given arguments);

    /**
     * Arguments as {@link TypedJson}.
     *
     * @param args those without a name
     * @param kwargs those with one
     */
    record Given(List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {}
}
