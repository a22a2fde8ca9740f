package io.securitylogger.impl.schedule;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTest {

    private static final long SECONDS_OF_CENTURY = 3_155_760_000L;

    /** 2026-01-01 is a Thursday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 3 * * *             | 2026-01-01T03:00:00Z | 2026-01-02T03:00:00Z",
                "0 3 * * *             | 2026-01-01T02:59:59.999Z | 2026-01-01T03:00:00Z",
                "* * * * *             | 2026-12-31T23:59:59Z | 2027-01-01T00:00:00Z",
                "*/15 * * * *          | 2026-01-01T00:15:00Z | 2026-01-01T00:30:00Z",
                "10-50/20 * * * *      | 2026-01-01T00:31:00Z | 2026-01-01T00:50:00Z",
                "5,7 1,2 * * *         | 2026-01-01T01:07:00Z | 2026-01-01T02:05:00Z",
                "0 0 31 * *            | 2026-01-31T00:00:00Z | 2026-03-31T00:00:00Z",
                "0 0 29 2 *            | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z",
                "0 0 29 2 *            | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z",
                "0 0 * FEB *           | 2026-01-01T00:00:00Z | 2026-02-01T00:00:00Z",
                "0 0 * * sun           | 2026-01-01T00:00:00Z | 2026-01-04T00:00:00Z",
                "0 0 * * 0             | 2026-01-01T00:00:00Z | 2026-01-04T00:00:00Z",
                "0 0 * * 7             | 2026-01-01T00:00:00Z | 2026-01-04T00:00:00Z",
                "0 0 * * Mon-Fri       | 2026-01-02T00:00:00Z | 2026-01-05T00:00:00Z",
                "0 0 * * sat-sun       | 2026-01-03T00:00:00Z | 2026-01-04T00:00:00Z",
                "0 0 13 * fri          | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z",
                "0 0 13 * fri          | 2026-01-09T00:00:00Z | 2026-01-13T00:00:00Z",
                "0 0 */2 * fri         | 2026-01-01T00:00:00Z | 2026-01-09T00:00:00Z",
                "0 0 1-7 * */7         | 2026-01-04T00:00:00Z | 2026-02-01T00:00:00Z",
                "0 0 29 2 */7          | 2026-01-01T00:00:00Z | 2032-02-29T00:00:00Z",
            })
    void nextTimeIsTheFirstThatFits(String text, Instant after, Instant next) {
        assertThat(Cron.parse(text).next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 3 * *          | 4 fields and not the five",
                "0 0 3 * * *      | 6 fields",
                "@daily           | 1 fields",
                "60 * * * *       | '60' is no minute: give 0 to 59",
                "* 24 * * *       | '24' is no hour",
                "* * 0 * *        | '0' is no day of the month: give 1 to 31",
                "* * * 13 *       | '13' is no month: give 1 to 12 or [jan",
                "* * * * 8        | '8' is no day of the week",
                "* * * * freitag  | 'freitag' is no day of the week",
                "-1 * * * *       | '-1' is no minute",
                "1- * * * *       | '1-' is no minute",
                "1,,2 * * * *     | '' is no minute",
                "30-10 * * * *    | ends before it begins",
                "*/0 * * * *      | step",
                "*/x * * * *      | step",
                "5/2 * * * *      | a step belongs behind",
                "*/2/2 * * * *    | a step belongs behind",
                "1234567890123 * * * * | no minute",
                "0 0 30 2 *       | there is no such day",
                "0 0 31 4,6,9,11 * | there is no such day",
                "0 0 30 2 */2     | there is no such day",
            })
    void whatFitsNoTimeIsRefused(String text, String reason) {
        assertThatThrownBy(() -> Cron.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    /** Compared with what looks at one minute after the other. */
    @Property(tries = 100)
    void nextTimeIsThatOfTheMinutesOneByOne(
            @ForAll("fields") Fields fields, @ForAll @LongRange(max = SECONDS_OF_CENTURY) long seconds) {
        Instant after = Instant.ofEpochSecond(seconds);
        Instant expected = Instant.ofEpochSecond(seconds - seconds % 60 + 60);
        while (!fields.fit(expected.atOffset(UTC))) {
            expected = expected.plusSeconds(60);
        }

        assertThat(Cron.parse(fields.text()).next(after)).isEqualTo(expected);
    }

    @Property
    void timesGoOnForEver(@ForAll("fields") Fields fields, @ForAll @LongRange(max = SECONDS_OF_CENTURY) long seconds) {
        Cron cron = Cron.parse(fields.text());
        Instant first = cron.next(Instant.ofEpochSecond(seconds));
        Instant second = cron.next(first);

        assertThat(second).isAfter(first);
        assertThat(cron.next(second.minusNanos(1))).isEqualTo(second);
        assertThat(cron.next(first.minus(Duration.ofSeconds(1)))).isEqualTo(first);
    }

    /** Days of the month up to 28, so that the minutes need not be looked at for years. */
    @Provide
    Arbitrary<Fields> fields() {
        return Combinators.combine(numbers(0, 59), numbers(0, 23), numbers(1, 28), numbers(1, 12), numbers(0, 6))
                .as(Fields::new);
    }

    /** None for all. */
    private static Arbitrary<Set<Integer>> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most).set().ofMaxSize(4);
    }

    record Fields(
            Set<Integer> minutes,
            Set<Integer> hours,
            Set<Integer> daysOfMonth,
            Set<Integer> months,
            Set<Integer> daysOfWeek) {

        String text() {
            return String.join(" ", text(minutes), text(hours), text(daysOfMonth), text(months), text(daysOfWeek));
        }

        private static String text(Set<Integer> numbers) {
            return numbers.isEmpty()
                    ? "*"
                    : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        boolean fit(OffsetDateTime time) {
            boolean ofMonth = fits(daysOfMonth, time.getDayOfMonth());
            boolean ofWeek = fits(daysOfWeek, time.getDayOfWeek().getValue() % 7);
            boolean oneIsFree = daysOfMonth.isEmpty() || daysOfWeek.isEmpty();
            boolean day = oneIsFree ? (ofMonth && ofWeek) : (ofMonth || ofWeek);
            return day
                    && fits(minutes, time.getMinute())
                    && fits(hours, time.getHour())
                    && fits(months, time.getMonthValue());
        }

        private static boolean fits(Set<Integer> numbers, int number) {
            return numbers.isEmpty() || numbers.contains(number);
        }
    }
}
