package io.securitylogger.testing.contract;

import static io.securitylogger.testing.contract.Given.ALL;
import static io.securitylogger.testing.contract.Given.ORDER;
import static io.securitylogger.testing.contract.Given.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LogPurger} does. */
public interface LogPurgerContract extends BackendContract {

    /** The backend under test. */
    LogPurger purger();

    /** All requests that finished before the sample logs begin. */
    private static ExpiredLogs old() {
        return ExpiredLogs.of(LogType.INPUT_REQUEST, SampleLog.START);
    }

    private static SampleLog daysAgo(int days) {
        return SampleLog.log().start(SampleLog.START.minus(Duration.ofDays(days)));
    }

    @Test
    default void countsWhatHasExpiredByDay() throws Exception {
        written(this, daysAgo(0), daysAgo(2), daysAgo(3), daysAgo(3));
        written(this, Given.call(-86_400));

        assertThat(purger().countByDay(old()))
                .containsExactly(entry(LocalDate.of(2026, 3, 26), 2L), entry(LocalDate.of(2026, 3, 27), 1L));
        assertThat(purger().countByDay(ExpiredLogs.of(LogType.COMMAND, SampleLog.START)))
                .isEmpty();
    }

    @Test
    default void takesOnlyWhatFinishedInTime() throws Exception {
        SampleLog finishedLate = SampleLog.log().start(SampleLog.START.minusMillis(1500));
        SampleLog finishedInTime = SampleLog.log().start(SampleLog.START.minusMillis(1501));
        LogRecord unfinished = Given.request(-1000);
        written(this, finishedLate, finishedInTime);
        written(this, unfinished);

        assertThat(purger().read(old(), 10)).containsExactly(finishedInTime.record());
    }

    @Test
    default void readsOldestFirstPageByPage() throws Exception {
        List<SampleLog> logs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            logs.add(daysAgo(2 + i / 20).related(ORDER));
        }
        written(this, logs);

        List<Page.Key> visited = new ArrayList<>();
        ExpiredLogs rest = old();
        for (List<LogRecord> page = purger().read(rest, 7); !page.isEmpty(); page = purger().read(rest, 7)) {
            page.forEach(log ->
                    visited.add(new Page.Key(log.fields().start(), log.fields().id())));
            rest = rest.behind(visited.get(visited.size() - 1));
        }

        assertThat(visited).doesNotHaveDuplicates().hasSize(40);
        assertThat(visited).extracting(Page.Key::start).isSorted();
        assertThat(purger().keys(old(), 100)).containsExactlyElementsOf(visited);
        assertThat(purger().keys(old().startedBefore(visited.get(20).start()), 100))
                .containsExactlyElementsOf(visited.subList(0, 20));
    }

    @Test
    default void tellsFailuresFromTheRest() throws Exception {
        SampleLog good = daysAgo(2).responseCode(404);
        SampleLog bad = daysAgo(3).responseCode(500);
        LogRecord command = Given.command(UUID.randomUUID(), LogFields.FINAL, LogState.FAILED, null);
        written(this, good, bad);
        written(this, command);

        assertThat(purger().read(old().with(ExpiredLogs.Failures.EXCLUDED), 10)).containsExactly(good.record());
        assertThat(purger().read(old().with(ExpiredLogs.Failures.ONLY), 10)).containsExactly(bad.record());
        assertThat(purger().read(old(), 10)).containsExactly(bad.record(), good.record());
        ExpiredLogs commands = ExpiredLogs.of(LogType.COMMAND, SampleLog.START.plusSeconds(3));
        assertThat(purger().read(commands.with(ExpiredLogs.Failures.ONLY), 10)).containsExactly(command);
        assertThat(purger().read(commands.with(ExpiredLogs.Failures.EXCLUDED), 10))
                .isEmpty();
    }

    @Test
    default void keepsWhatIsHeld() throws Exception {
        ObjectRef held = new ObjectRef("unit", "Case", "7");
        SampleLog bySlug = daysAgo(2).text("held");
        SampleLog byObject = daysAgo(3).related(ORDER, held);
        SampleLog other = daysAgo(4).related(ORDER);
        written(this, bySlug, byObject, other);

        ExpiredLogs expired = old().without(new ExpiredLogs.Held(Set.of("held", "none"), Set.of(held)));

        assertThat(purger().read(expired, 10)).containsExactly(other.record());
        assertThat(purger().countByDay(expired)).hasSize(1);
    }

    @Test
    default void deletesLogsWithTheirRelations() throws Exception {
        SampleLog gone = daysAgo(2).related(ORDER);
        SampleLog stays = daysAgo(2).related(ORDER);
        written(this, gone, stays);

        List<UUID> ids = List.of(gone.id(), UUID.randomUUID());

        assertThat(purger().delete(LogType.INPUT_REQUEST, ids)).isEqualTo(1);
        assertThat(purger().delete(LogType.INPUT_REQUEST, ids)).isZero();
        assertThat(reader().find(gone.ref())).isEmpty();
        assertThat(reader().search(ALL.relatedTo(ORDER))).containsExactly(stays.record());
        written(this, gone);
        assertThat(reader().find(gone.ref())).contains(gone.record());
    }
}
