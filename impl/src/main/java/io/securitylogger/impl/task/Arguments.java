package io.securitylogger.impl.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.TaskCall;
import io.securitylogger.TaskOptions;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.json.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task is called with: as its log shows it, and as it tells tasks apart. */
final class Arguments {

    private static final int LENGTH = 10_000;
    private static final int NAME_LENGTH = 255;
    private static final int NAME_OF_KEY = 100;
    private static final String ONLY = "value";

    private final TaskOptions options;
    private final List<@Nullable Object> args = new ArrayList<>();
    private final Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();

    Arguments(TaskOptions options) {
        this.options = options;
        options.args().forEach(value -> args.add(TypedJson.of(value)));
        options.kwargs().forEach((name, value) -> kwargs.put(name, TypedJson.of(value)));
    }

    /**
     * As the task gets them, wherever it is executed.
     *
     * @throws IllegalArgumentException if one of them would not arrive as it is
     */
    static TaskHandlers.Given travelling(TaskOptions options) {
        List<@Nullable Object> args = new ArrayList<>();
        Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();
        options.args().forEach(value -> args.add(TypedJson.whole(value)));
        options.kwargs().forEach((name, value) -> kwargs.put(name, TypedJson.whole(value)));
        return new TaskHandlers.Given(args, kwargs);
    }

    /** The call without a task id. */
    TaskCall call(Cleaner cleaner) {
        return new TaskCall(
                null,
                text(cleaner, options.name(), NAME_LENGTH),
                text(cleaner, options.queue(), NAME_LENGTH),
                text(cleaner, String.join(", ", words(cleaner)), LENGTH),
                json(args, cleaner),
                text(cleaner, JsonText.of(cleaner.data(kwargs)), LENGTH));
    }

    private List<String> words(Cleaner cleaner) {
        List<String> words = new ArrayList<>();
        options.args().forEach(value -> words.add(readable(value)));
        options.kwargs().forEach((name, value) -> words.add(name + '=' + cleaner.named(name, readable(value))));
        return cleaner.lines(words);
    }

    /** An argument that cannot tell itself is named by its class. */
    private static String readable(@Nullable Object value) {
        try {
            String text = String.valueOf(value).replace('\n', ' ');
            return text.length() > LENGTH ? text.substring(0, LENGTH) : text;
        } catch (Throwable untold) {
            return value == null ? "" : value.getClass().getName();
        }
    }

    /** Any value as JSON, masked. */
    static String json(@Nullable Object typed, Cleaner cleaner) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(ONLY, typed);
        return text(cleaner, JsonText.of(cleaner.data(object).get(ONLY)), LENGTH);
    }

    private static String text(Cleaner cleaner, String text, int length) {
        return Objects.requireNonNullElse(cleaner.text(text, length), "");
    }

    /** The same for tasks with the same name and arguments, and for no others. */
    String key() {
        String name = options.name();
        String shown = name.length() > NAME_OF_KEY ? name.substring(0, NAME_OF_KEY) : name;
        return shown + ':' + hash(JsonText.of(List.of(name, args, kwargs)));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
