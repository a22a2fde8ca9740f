package io.securitylogger.testing.contract;

import static io.securitylogger.testing.contract.Given.ALL;
import static io.securitylogger.testing.contract.Given.ORDER;
import static io.securitylogger.testing.contract.Given.found;
import static io.securitylogger.testing.contract.Given.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.CommandLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link io.securitylogger.spi.LogWriter} does that stores logs for a reader. */
public interface LogWriterContract extends BackendContract {

    @Test
    default void givesBackAllThatWasWritten() throws Exception {
        SampleLog request = SampleLog.log()
                .text("ěš😀\"\\<x>|a\nb\tc")
                .path("/ěščř/%20/😀")
                .related(ORDER, new ObjectRef("unit", "Or|der", "1|2"), new ObjectRef("", "a\\|b", "\\"));
        LogRecord call = Given.call(3, request.ref());

        written(this, request.record(), call);

        assertThat(reader().find(request.ref())).contains(request.record());
        assertThat(reader().find(call.ref())).contains(call);
    }

    @Test
    default void keepsOutputOfCommandAsItGrows() throws Exception {
        UUID id = UUID.randomUUID();
        CommandLog going = Given.command(id, 1, LogState.ACTIVE, "one");
        CommandLog ended = Given.command(id, LogFields.FINAL, LogState.SUCCEEDED, "one\ntwo");

        written(this, Given.command(id, 0, LogState.ACTIVE, null), going);
        assertThat(reader().find(going.ref())).contains(going);
        written(this, ended, going);

        assertThat(reader().find(going.ref())).contains(ended);
    }

    @Test
    default void keepsTasksAsTheyGoOn() throws Exception {
        UUID id = UUID.randomUUID();
        TaskInvocationLog triggered = Given.invocation(id, 1, LogState.TRIGGERED);
        TaskInvocationLog ended = Given.invocation(id, LogFields.FINAL, LogState.SUCCEEDED);
        TaskRunLog run = Given.run(ended, LogFields.FINAL, LogState.SUCCEEDED);

        written(this, triggered, Given.run(triggered, 0, LogState.ACTIVE));
        assertThat(reader().find(triggered.ref())).contains(triggered);
        written(this, run, ended, triggered);

        assertThat(reader().find(ended.ref())).contains(ended);
        assertThat(reader().find(run.ref())).contains(run);
    }

    @Test
    default void takesTextThatIsNotWellFormed() throws Exception {
        SampleLog log = SampleLog.log()
                .text("a\0b\uD800c\uDC00")
                .path("/\0\uDBFF")
                .related(new ObjectRef("\0u", "t\uD800", "\0i"));

        written(this, log);

        assertThat(found(this, log).fields().id()).isEqualTo(log.id());
        assertThat(found(this, log).http().response()).isNotNull();
    }

    @Test
    default void takesTextOfAnyLength() throws Exception {
        String tooLong = "😀x".repeat(30_000);
        SampleLog log = SampleLog.log()
                .text(tooLong)
                .path("/" + tooLong)
                .related(new ObjectRef(tooLong, tooLong, tooLong), ObjectRef.of(tooLong, tooLong));

        written(this, log);

        assertThat(found(this, log).http().request().body().text()).isEqualTo(tooLong);
        assertThat(found(this, log).fields().errorMessage()).isEqualTo(tooLong);
        assertThat(found(this, log).fields().relatedObjects()).hasSize(2);
        assertThat(reader().related(log.ref().type(), ObjectRef.of(tooLong, tooLong)))
                .extracting(LogRecord::ref)
                .containsExactly(log.ref());
    }

    @Test
    default void ignoresLowerAndEqualVersions() throws Exception {
        SampleLog log = SampleLog.log().version(5).related(ORDER);
        written(this, log);

        written(this, log.text("equal").related(ObjectRef.of("Order", 2)));
        written(this, log.text("lower").version(4).related(ObjectRef.of("Order", 3)));

        assertThat(reader().find(log.ref())).contains(log.record());
    }

    @Test
    default void endsTheSameWhateverTheOrderOfVersions() throws Exception {
        for (List<Integer> order : Given.permutations(List.of(0, 1, 2, 3))) {
            List<SampleLog> versions = Given.growing(UUID.randomUUID());
            for (int version : order) {
                written(this, versions.get(version));
            }
            assertThat(reader().find(versions.get(0).ref()))
                    .contains(versions.get(3).record());
        }
    }

    @Test
    default void keepsHighestVersionOfBatch() throws Exception {
        for (List<Integer> order : Given.permutations(List.of(0, 1, 2, 3))) {
            List<SampleLog> versions = Given.growing(UUID.randomUUID());
            written(this, order.stream().map(versions::get).toList());

            assertThat(reader().find(versions.get(0).ref()))
                    .contains(versions.get(3).record());
        }
    }

    @Test
    default void takesBatchTwice() throws Exception {
        List<SampleLog> batch =
                Stream.generate(() -> SampleLog.log().related(ORDER)).limit(700).toList();

        written(this, batch);
        written(this, batch);

        assertThat(reader().count(ALL.limit(1000))).isEqualTo(700);
        assertThat(reader().search(ALL.limit(1000)))
                .containsExactlyInAnyOrderElementsOf(
                        batch.stream().map(SampleLog::record).toList());
    }

    @Test
    default void changesInLargeBatchOnlyWhatIsNewer() throws Exception {
        List<SampleLog> stored =
                Stream.generate(() -> SampleLog.log().version(5)).limit(50).toList();
        written(this, stored);
        List<SampleLog> batch = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            batch.add(stored.get(i).version(i % 10).text("next"));
        }

        written(this, batch);

        for (SampleLog log : batch) {
            assertThat(found(this, log).fields().slug()).isEqualTo(log.version() > 5 ? "next" : "text");
        }
    }

    @Test
    default void keepsBodyOfOneMegabyte() throws Exception {
        SampleLog log = SampleLog.log().text("x".repeat(1 << 20));

        written(this, log);

        assertThat(found(this, log).http().request().body().text()).isEqualTo(log.text());
    }

    @Test
    default void keepsManyLargeBodiesOfOneBatch() throws Exception {
        List<SampleLog> logs = Stream.generate(() -> SampleLog.log().text("😀".repeat(50_000)))
                .limit(16)
                .toList();

        written(this, logs);

        assertThat(found(this, logs.get(7)).http().request().body().text())
                .isEqualTo(logs.get(7).text());
    }

    @Test
    default void keepsHighestVersionOfConcurrentWriters() throws Exception {
        UUID id = UUID.randomUUID();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int version = 0; version < 40; version++) {
            SampleLog log =
                    SampleLog.log().id(id).version(version).text("v" + version).related(ORDER);
            List<LogEvent> batch = new ArrayList<>(List.of(log.event()));
            for (int i = 0; i < 20; i++) {
                batch.add(SampleLog.log().id(new UUID(0, i)).version(version).event());
            }
            Collections.shuffle(batch, new Random(version));
            writers.add(() -> {
                writer().write(batch);
                return null;
            });
        }

        Given.inParallel(writers);

        assertThat(found(this, SampleLog.log().id(id)).fields().slug()).isEqualTo("v39");
        assertThat(found(this, SampleLog.log().id(new UUID(0, 3))).fields().version())
                .isEqualTo(39);
    }
}
