package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogData;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.impl.document.DocumentReading;
import io.securitylogger.impl.document.LogDocument;
import io.securitylogger.impl.json.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt to execute a task is told in: JSON. The arguments are in it as they are, not masked as in the log.
 *
 * @param sent the log of the invocation as it was then
 * @param logged whether the log is written at all
 * @param options how it is to be executed, without arguments
 * @param given its arguments
 * @param key the same for equal tasks
 * @param failures how many attempts have failed
 */
record TaskMessage(
        TaskInvocationLog sent,
        boolean logged,
        TaskOptions options,
        TaskHandlers.Given given,
        String key,
        int failures) {

    /** The longest that is sent. */
    private static final int MOST_CHARACTERS = 1 << 20;

    /** The same for the next attempt. */
    TaskMessage after(int newFailures, TaskInvocationLog newInvocation) {
        return new TaskMessage(newInvocation, logged, options, given, key, newFailures);
    }

    /** @throws IllegalArgumentException if it is too long */
    String text() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", options.name());
        members.put("args", given.args());
        members.put("kwargs", given.kwargs());
        members.put("key", key);
        members.put("failures", failures);
        members.put("logged", logged);
        members.put("unique", options.unique());
        put(members, "stale_after", options.limits().staleAfter());
        put(members, "ignore_after_success", options.limits().ignoreAfterSuccess());
        members.put(
                "delays",
                options.retry().delays().stream().map(Duration::toString).toList());
        members.put("jitter", options.retry().jitter());
        members.put(
                "retry_for",
                options.retry().retryFor().stream().map(Class::getName).toList());
        members.put("invocation", LogDocument.of(sent));
        String text = JsonText.ofMembers(members);
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("Task '" + options.name() + "' is a message of " + text.length()
                    + " characters, more than " + MOST_CHARACTERS + "; give what identifies its arguments");
        }
        return text;
    }

    private static void put(Map<String, @Nullable Object> members, String name, @Nullable Duration duration) {
        if (duration != null) {
            members.put(name, duration.toString());
        }
    }

    /** @throws RuntimeException if it is no message of this kind */
    static TaskMessage read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("The message has " + text.length() + " characters");
        }
        Map<String, @Nullable Object> members = JsonText.readMembers(text);
        TaskInvocationLog invocation = (TaskInvocationLog) new DocumentReading(object(members, "invocation")).log();
        TaskRetry retry = new TaskRetry(
                list(members, "delays").stream()
                        .map(delay -> Duration.parse(String.valueOf(delay)))
                        .toList(),
                number(members, "jitter").doubleValue(),
                failures(list(members, "retry_for")));
        TaskOptions options = new TaskOptions(
                String.valueOf(members.get("name")),
                invocation.call().queueName(),
                List.of(),
                Map.of(),
                new TaskOptions.Limits(
                        duration(members, "stale_after"), null, duration(members, "ignore_after_success")),
                Boolean.TRUE.equals(members.get("unique")),
                false,
                retry,
                LogData.NONE);
        return new TaskMessage(
                invocation,
                Boolean.TRUE.equals(members.get("logged")),
                options,
                new TaskHandlers.Given(list(members, "args"), object(members, "kwargs")),
                String.valueOf(members.get("key")),
                number(members, "failures").intValue());
    }

    private static List<Class<? extends Throwable>> failures(List<@Nullable Object> names) {
        List<Class<? extends Throwable>> failures = new ArrayList<>();
        names.forEach(name -> failure(String.valueOf(name)).ifPresent(failures::add));
        return failures;
    }

    /** A class that is not here cannot be thrown here. */
    private static Optional<Class<? extends Throwable>> failure(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(Class.forName(name, false, loader).asSubclass(Throwable.class));
        } catch (ClassNotFoundException | ClassCastException neverThrown) {
            return Optional.empty();
        }
    }

    private static @Nullable Duration duration(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? null : Duration.parse(value.toString());
    }

    private static Number number(Map<String, @Nullable Object> members, String name) {
        return (Number) requireNonNull(members.get(name), name);
    }

    @SuppressWarnings("unchecked") // what JSON is read as
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> members, String name) {
        return (Map<String, @Nullable Object>) requireNonNull(members.get(name), name);
    }

    @SuppressWarnings("unchecked") // what JSON is read as
    private static List<@Nullable Object> list(Map<String, @Nullable Object> members, String name) {
        return (List<@Nullable Object>) requireNonNull(members.get(name), name);
    }
}
