package io.securitylogger.impl.retention;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old something may become.
 *
 * @param duration positive
 */
public record Age(Duration duration) {

    /** What {@link #parse} takes. */
    public static final String ALLOWED =
            "give a whole number from 1 and a unit: h (hours), d (days), w (weeks), m (30 days) or y (52 weeks)";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([hdwmy])");

    /**
     * Reads an age such as {@code 30d}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Age parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("it is no number with a unit");
        }
        long number = Long.parseLong(form.group(1));
        if (number == 0) {
            throw new IllegalArgumentException("nothing would be kept");
        }
        return new Age(Duration.ofHours(number * hours(form.group(2).charAt(0))));
    }

    private static int hours(char unit) {
        return switch (unit) {
            case 'h' -> 1;
            case 'd' -> 24;
            case 'w' -> 7 * 24;
            case 'm' -> 30 * 24;
            default -> 52 * 7 * 24;
        };
    }
}
