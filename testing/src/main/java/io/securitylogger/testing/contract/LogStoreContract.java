package io.securitylogger.testing.contract;

import static io.securitylogger.testing.contract.Given.ALL;
import static io.securitylogger.testing.contract.Given.ORDER;
import static io.securitylogger.testing.contract.Given.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every backend does that keeps logs: it purges them ({@link LogPurgerContract}), takes them back, and lets those be
 * found and ended that never came to their end.
 */
public interface LogStoreContract extends LogPurgerContract {

    private static ExpiredLogs old() {
        return ExpiredLogs.of(LogType.INPUT_REQUEST, SampleLog.START);
    }

    private static SampleLog daysAgo(int days) {
        return SampleLog.log().start(SampleLog.START.minus(Duration.ofDays(days)));
    }

    private static List<UUID> ids(List<LogRecord> logs) {
        return logs.stream().map(log -> log.fields().id()).toList();
    }

    @Test
    default void takesBackWhatWasPurged() throws Exception {
        List<SampleLog> logs = IntStream.range(0, 30)
                .mapToObj(i -> daysAgo(2 + i % 3).related(ORDER))
                .toList();
        written(this, logs);
        List<LogRecord> saved = purger().read(old(), 100);

        assertThat(purger().delete(LogType.INPUT_REQUEST, ids(saved))).isEqualTo(30);
        assertThat(reader().count(ALL)).isZero();
        for (int time = 0; time < 2; time++) {
            written(this, saved.toArray(LogRecord[]::new));
            assertThat(purger().read(old(), 100)).containsExactlyElementsOf(saved);
            assertThat(reader().related(LogType.INPUT_REQUEST, ORDER)).containsExactlyInAnyOrderElementsOf(saved);
        }
        assertThat(purger().delete(LogType.INPUT_REQUEST, ids(saved))).isEqualTo(30);
    }

    @Test
    default void takingBackLeavesAloneWhatIsThere() throws Exception {
        SampleLog kept = daysAgo(2).version(5).text("kept");
        SampleLog gone = daysAgo(2);
        written(this, kept, gone);
        List<LogRecord> saved = purger().read(old(), 10);
        written(this, kept.version(6).text("changed since"));
        purger().delete(LogType.INPUT_REQUEST, List.of(gone.id()));

        written(this, saved.toArray(LogRecord[]::new));

        assertThat(reader().find(kept.ref()))
                .contains(kept.version(6).text("changed since").record());
        assertThat(reader().find(gone.ref())).contains(gone.record());
    }

    @Test
    default void takesWhatIsWrittenWhileOthersAreDeleted() throws Exception {
        for (int round = 0; round < 5; round++) {
            SampleLog old = daysAgo(2);
            SampleLog late = daysAgo(2);
            written(this, old);

            Given.inParallel(List.of(
                    () -> {
                        purger().delete(LogType.INPUT_REQUEST, List.of(old.id()));
                        return null;
                    },
                    () -> {
                        Given.writtenInTheEnd(this, late);
                        return null;
                    }));

            assertThat(reader().find(late.ref())).contains(late.record());
            assertThat(reader().find(old.ref())).isEmpty();
        }
    }

    @Test
    default void purgesPartByPartUntilNothingIsLeft() throws Exception {
        List<SampleLog> logs = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            logs.add(daysAgo(2 + i % 4));
        }
        written(this, logs);
        SampleLog young = SampleLog.log();
        written(this, young);

        int deleted = 0;
        for (List<LogRecord> part = purger().read(old(), 25); !part.isEmpty(); part = purger().read(old(), 25)) {
            deleted += purger().delete(LogType.INPUT_REQUEST, ids(part));
        }

        assertThat(deleted).isEqualTo(120);
        assertThat(purger().countByDay(old())).isEmpty();
        assertThat(reader().search(ALL)).containsExactly(young.record());
    }

    @Test
    default void whatNeverCameToItsEndIsFoundAndEnded() throws Exception {
        CommandLog lost = Given.command(UUID.randomUUID(), 1, LogState.ACTIVE, "half");
        CommandLog done = Given.command(UUID.randomUUID(), LogFields.FINAL, LogState.SUCCEEDED, null);
        CommandLog repaired = Given.command(lost.fields().id(), LogFields.FINAL, LogState.FAILED, "half");
        LogQuery unfinished = LogQuery.of(LogType.COMMAND).in(LogState.ACTIVE);
        ExpiredLogs expired = ExpiredLogs.of(LogType.COMMAND, SampleLog.START.plus(Duration.ofDays(1)));
        written(this, lost, done);

        assertThat(reader().search(unfinished)).containsExactly(lost);
        assertThat(purger().read(expired, 10)).containsExactly(done);
        written(this, repaired, lost);

        assertThat(reader().search(unfinished)).isEmpty();
        assertThat(reader().find(lost.ref())).contains(repaired);
        assertThat(purger().read(expired, 10)).containsExactlyInAnyOrder(done, repaired);
    }
}
