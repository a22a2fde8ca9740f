package io.securitylogger.impl.config;

import io.securitylogger.impl.schedule.Cron;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads properties, and gathers what is wrong with them instead of stopping at the first. */
public final class PropertyReader {

    /** The word for no limit. */
    static final String UNLIMITED = "unlimited";

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    /** Reads from there. */
    public PropertyReader(Config config) {
        this.config = config;
    }

    /** What is wrong, one line for each property. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Without blanks around it; {@code null} if it is empty or not set. */
    public @Nullable String text(PropertyKey property) {
        return config.getOptionalValue(property.key(), String.class)
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** True or false. */
    public boolean flag(PropertyKey property, boolean byDefault) {
        return parsed(property, byDefault, "give true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is neither");
        });
    }

    /** A whole number. */
    public int integer(PropertyKey property, int byDefault, int least) {
        return parsed(property, byDefault, "give a whole number from " + least, text -> atLeast(least, text));
    }

    /** Times as in crontab(5); {@code null} if none are given. */
    @Nullable
    Cron cron(Property property) {
        return parsed(
                        property,
                        Optional.<Cron>empty(),
                        "give minute, hour, day of the month, month and day of the week, as in crontab(5)",
                        text -> Optional.of(Cron.parse(text)))
                .orElse(null);
    }

    /** {@link Integer#MAX_VALUE} for {@value #UNLIMITED}. */
    int limit(PropertyKey property, int byDefault, int least) {
        String remedy = "give a whole number from " + least + ", or '" + UNLIMITED + "'";
        return parsed(
                property,
                byDefault,
                remedy,
                text -> text.equalsIgnoreCase(UNLIMITED) ? Integer.MAX_VALUE : atLeast(least, text));
    }

    /** Separated by commas; a comma inside an element is written {@code \,}. No element is empty. */
    public List<String> list(PropertyKey property, List<String> byDefault) {
        String text = text(property);
        if (text == null) {
            return byDefault;
        }
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(element -> element.replace("\\,", ",").trim())
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** A value of the application's type; what the parser does not like is a problem with the given remedy. */
    public <T> T parsed(PropertyKey property, T byDefault, String remedy, Function<String, T> parser) {
        String text = text(property);
        if (text == null) {
            return byDefault;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            problems.add(problem(property, text, remedy, wrong));
            return byDefault;
        }
    }

    /** As {@link #parsed}, for values that are made of a list. */
    public <T> T checked(PropertyKey property, T ifWrong, String remedy, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException wrong) {
            problems.add(problem(property, Objects.requireNonNullElse(text(property), ""), remedy, wrong));
            return ifWrong;
        }
    }

    private static String problem(PropertyKey property, String text, String remedy, IllegalArgumentException wrong) {
        return "SECLOG0003: " + property.key() + " is '" + text + "': " + wrong.getMessage() + "; " + remedy;
    }

    private static int atLeast(int least, String text) {
        return between(least, Integer.MAX_VALUE, text);
    }

    /** Reads a whole number within these bounds. */
    public static int between(int least, int most, String text) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("it is no whole number", noNumber);
        }
        if (number < least) {
            throw new IllegalArgumentException("it is less than " + least);
        }
        if (number > most) {
            throw new IllegalArgumentException("it is more than " + most);
        }
        return number;
    }
}
