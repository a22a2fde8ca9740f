package io.securitylogger.impl.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What may stand at one place of a cron expression.
 *
 * @param name for messages
 * @param least the least number
 * @param most the greatest number
 * @param names English names of the numbers from the least on; empty if there are none
 */
record CronField(String name, int least, int most, List<String> names) {

    static final CronField MINUTE = new CronField("minute", 0, 59, List.of());
    static final CronField HOUR = new CronField("hour", 0, 23, List.of());
    static final CronField DAY_OF_MONTH = new CronField("day of the month", 1, 31, List.of());
    static final CronField MONTH = new CronField(
            "month",
            1,
            12,
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"));
    /** Sunday is 0 and 7. */
    static final CronField DAY_OF_WEEK =
            new CronField("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"));

    private static final String ALL = "*";

    /**
     * The numbers that a text names: elements separated by commas, each a number, a name, a range or {@code *}; ranges and
     * {@code *} with a step behind {@code /}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    BitSet parse(String text) {
        BitSet numbers = new BitSet();
        for (String element : text.split(",", -1)) {
            add(element, numbers);
        }
        return numbers;
    }

    private void add(String element, BitSet numbers) {
        String[] parts = element.split("/", -1);
        boolean isRange = parts[0].equals(ALL) || parts[0].indexOf('-') > 0;
        if (parts.length > 2 || (parts.length == 2 && !isRange)) {
            throw wrong(element, "a step belongs behind * or a range, as in */5");
        }
        int step = parts.length == 2 ? step(element, parts[1]) : 1;
        String[] ends = parts[0].equals(ALL) ? new String[] {"" + least, "" + most} : parts[0].split("-", 2);
        int first = number(element, ends[0]);
        int last = ends.length == 1 ? first : last(first, number(element, ends[1]));
        if (last < first) {
            throw wrong(element, "the range ends before it begins");
        }
        for (int number = first; number <= last; number += step) {
            numbers.set(number);
        }
    }

    /** A week that ends on Sunday ends with its seventh day. */
    private int last(int first, int end) {
        return most == 7 && end == 0 && first > 0 ? most : end;
    }

    private int step(String element, String text) {
        int step = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (step < 1) {
            throw wrong(element, "its step is no number from 1");
        }
        return step;
    }

    private int number(String element, String text) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return least + named;
        }
        int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw wrong(element, "give " + least + " to " + most + (names.isEmpty() ? "" : " or " + names));
        }
        return number;
    }

    private IllegalArgumentException wrong(String element, String why) {
        return new IllegalArgumentException("'" + element + "' is no " + name + ": " + why);
    }
}
