package io.securitylogger.batch;

import io.securitylogger.LogType;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that an administrator gave with a job.
 *
 * @param name its name
 * @param text what was given; runtimes make nothing of one that was not
 */
public record GivenParameter(String name, @Nullable String text) {

    private static final String ALL = "all";
    private static final Set<LogType> TYPES = EnumSet.allOf(LogType.class);

    /**
     * What the parser makes of it; empty if it was not given.
     *
     * @throws IllegalArgumentException naming the parameter, its value and what is allowed
     */
    public <T> Optional<T> parsed(String allowed, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "The job parameter '" + name + "' is <" + text + ">: " + wrong.getMessage() + "; " + allowed,
                    wrong);
        }
    }

    /** Separated by commas. */
    public static List<String> elements(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /** Types of logs, all if none are given. */
    public Set<LogType> types() {
        String names = TYPES.stream().map(LogType::id).collect(Collectors.joining(", "));
        return parsed("give " + ALL + ", or one or more of " + names + ", separated by commas", GivenParameter::types)
                .orElse(TYPES);
    }

    private static Set<LogType> types(String list) {
        if (list.equals(ALL)) {
            return TYPES;
        }
        Set<LogType> types = EnumSet.noneOf(LogType.class);
        for (String id : elements(list)) {
            types.add(LogType.ofId(id));
        }
        return types;
    }

    /** {@code true} or {@code false}, false if it was not given. */
    public boolean flag() {
        return parsed("give true or false", given -> switch (given.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("it is neither");
                })
                .orElse(false);
    }
}
