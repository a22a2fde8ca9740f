package io.securitylogger.impl.schedule;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Objects;

/**
 * Times by five fields as in crontab(5), in UTC: minute, hour, day of the month, month, day of the week. A time fits when
 * minute, hour and month do, and the day: if both fields of the day are restricted, which is to say do not begin with
 * {@code *}, when either does; else when both do. Immutable.
 */
public final class Cron {

    /** The calendar repeats itself after this many days, weekdays included. */
    private static final int DAYS_OF_CYCLE = 146_097;

    private static final int MINUTES_OF_HOUR = 60;

    private final String text;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private Cron(String text, String[] fields) {
        this.text = text;
        minutes = CronField.MINUTE.parse(fields[0]);
        hours = CronField.HOUR.parse(fields[1]);
        daysOfMonth = CronField.DAY_OF_MONTH.parse(fields[2]);
        months = CronField.MONTH.parse(fields[3]);
        daysOfWeek = CronField.DAY_OF_WEEK.parse(fields[4]);
        if (daysOfWeek.get(0)) {
            daysOfWeek.set(7);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /**
     * Reads an expression such as {@code 30 3 * * mon-fri}.
     *
     * @throws IllegalArgumentException saying what is wrong; also if the expression fits no time at all
     */
    public static Cron parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException("it has " + fields.length
                    + " fields and not the five: minute, hour, day of the month, month, day of the week");
        }
        Cron cron = new Cron(String.join(" ", fields), fields);
        try {
            cron.next(Instant.EPOCH);
        } catch (DateTimeException never) {
            throw new IllegalArgumentException("there is no such day", never);
        }
        return cron;
    }

    /**
     * The first time that fits after the given one.
     *
     * @param after which the result is never
     */
    public Instant next(Instant after) {
        LocalDateTime from = LocalDateTime.ofInstant(after, UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        int minute = firstMinute(from.getHour() * MINUTES_OF_HOUR + from.getMinute());
        LocalDate day = from.toLocalDate();
        if (minute >= 0 && fits(day)) {
            return at(day, minute);
        }
        for (int i = 0; i < DAYS_OF_CYCLE; i++) {
            day = day.plusDays(1);
            if (fits(day)) {
                return at(day, firstMinute(0));
            }
        }
        throw new DateTimeException("No time fits " + text);
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).toInstant(UTC);
    }

    /** The first minute of a day that fits, from this one on; negative if there is none. */
    private int firstMinute(int from) {
        int hour = hours.nextSetBit(from / MINUTES_OF_HOUR);
        if (hour < 0) {
            return -1;
        }
        int minute = minutes.nextSetBit(hour * MINUTES_OF_HOUR < from ? from % MINUTES_OF_HOUR : 0);
        if (minute >= 0) {
            return hour * MINUTES_OF_HOUR + minute;
        }
        return firstMinute((hour + 1) * MINUTES_OF_HOUR);
    }

    private boolean fits(LocalDate day) {
        if (!months.get(day.getMonthValue())) {
            return false;
        }
        boolean ofMonth = daysOfMonth.get(day.getDayOfMonth());
        boolean ofWeek = daysOfWeek.get(day.getDayOfWeek().getValue());
        return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** The expression as it was read. */
    @Override
    public String toString() {
        return text;
    }
}
