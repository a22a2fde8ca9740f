package io.securitylogger.testing.contract;

import static io.securitylogger.testing.contract.Given.ALL;
import static io.securitylogger.testing.contract.Given.ORDER;
import static io.securitylogger.testing.contract.Given.call;
import static io.securitylogger.testing.contract.Given.request;
import static io.securitylogger.testing.contract.Given.written;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link io.securitylogger.spi.LogReader} answers. */
public interface LogReaderContract extends BackendContract {

    @Test
    default void pagesVisitEachLogOnceWithEqualStarts() throws Exception {
        List<SampleLog> logs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            logs.add(SampleLog.log()
                    .start(SampleLog.START.plusNanos(1000L * (i / 30)))
                    .related(ORDER));
        }
        written(this, logs);

        List<UUID> visited = new ArrayList<>();
        LogQuery query = ALL.limit(7);
        for (List<LogRecord> page = reader().search(query); !page.isEmpty(); page = reader().search(query)) {
            page.forEach(log -> visited.add(log.fields().id()));
            query = query.after(page.get(page.size() - 1));
        }

        assertThat(visited)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        logs.stream().map(SampleLog::id).toList());
        assertThat(reader().search(ALL.limit(100).relatedTo(ORDER)))
                .extracting(log -> log.fields().id())
                .containsExactlyElementsOf(visited);
    }

    @Test
    default void answersNewestFirstThenHighestId() throws Exception {
        SampleLog oldest = SampleLog.log().start(SampleLog.START.minusSeconds(1));
        SampleLog low = SampleLog.log().id(UUID.fromString("0fffffff-0000-0000-0000-000000000000"));
        SampleLog high = SampleLog.log().id(UUID.fromString("f0000000-0000-0000-0000-000000000000"));
        written(this, low, oldest, high);

        assertThat(reader().search(ALL)).containsExactly(high.record(), low.record(), oldest.record());
    }

    @Test
    default void answersAcrossDays() throws Exception {
        List<SampleLog> logs = IntStream.range(0, 5)
                .mapToObj(day -> SampleLog.log().start(SampleLog.START.minusSeconds(86_400L * day)))
                .toList();
        written(this, logs);

        assertThat(reader().search(ALL))
                .containsExactlyElementsOf(logs.stream().map(SampleLog::record).toList());
        assertThat(reader().search(ALL.from(logs.get(2).start())))
                .containsExactly(
                        logs.get(0).record(), logs.get(1).record(), logs.get(2).record());
        assertThat(reader().count(ALL.to(logs.get(2).start()))).isEqualTo(2);
    }

    @Test
    default void findsByEveryField() throws Exception {
        SampleLog wanted = SampleLog.log().text("wanted").path("/wanted").responseCode(404);
        written(
                this,
                wanted,
                SampleLog.log(),
                SampleLog.log().text("WANTED").path("/Wanted"),
                SampleLog.log().text("wanted or not").path("/wanted/more"));

        for (Field field : EnumSet.complementOf(EnumSet.of(Field.NAME, Field.TASK_ID, Field.QUEUE_NAME))) {
            String value =
                    switch (field) {
                        case STATE -> "WARNING";
                        case PATH -> "/wanted";
                        case RESPONSE_CODE -> "404";
                        case PARENT_LOG -> "command|" + wanted.id();
                        default -> "wanted";
                    };
            assertThat(reader().search(ALL.with(field, value))).as(field.name()).containsExactly(wanted.record());
            assertThat(reader().count(ALL.with(field, value + "' OR '1'='1")))
                    .as(field.name())
                    .isZero();
        }
    }

    @Test
    default void findsCommandsByTheirName() throws Exception {
        CommandLog wanted = Given.command(UUID.randomUUID(), LogFields.FINAL, LogState.SUCCEEDED, "done");
        CommandLog other = Given.command(UUID.randomUUID(), LogFields.FINAL, LogState.FAILED, null);
        written(this, wanted, other);

        LogQuery byName = LogQuery.of(LogType.COMMAND).with(Field.NAME, wanted.name());
        assertThat(reader().search(byName)).containsExactly(wanted);
        assertThat(reader().search(byName.in(LogState.FAILED))).isEmpty();
    }

    @Test
    default void findsTasksByWhatTheyAre() throws Exception {
        TaskInvocationLog wanted = Given.invocation(UUID.randomUUID(), LogFields.FINAL, LogState.EXPIRED);
        TaskRunLog run = Given.run(wanted, LogFields.FINAL, LogState.RETRIED);
        TaskInvocationLog other = Given.invocation(UUID.randomUUID(), 1, LogState.TRIGGERED);
        written(this, wanted, run, other);

        LogQuery invocations = LogQuery.of(LogType.TASK_INVOCATION);
        String id = requireNonNull(wanted.call().taskId());
        assertThat(reader().search(invocations.with(Field.TASK_ID, id))).containsExactly(wanted);
        assertThat(reader().search(LogQuery.of(LogType.TASK_RUN).with(Field.TASK_ID, id)))
                .containsExactly(run);
        assertThat(reader().search(invocations
                        .with(Field.QUEUE_NAME, "default")
                        .with(Field.NAME, other.call().name())
                        .in(LogState.TRIGGERED)))
                .containsExactly(other);
        assertThat(reader().children(wanted.ref())).containsExactly(run);
    }

    @Test
    default void answersOnlyWhatMeetsAllConditions() throws Exception {
        SampleLog wanted = SampleLog.log().related(ORDER);
        SampleLog excluded = SampleLog.log().related(ORDER);
        written(
                this,
                wanted,
                excluded,
                SampleLog.log(),
                SampleLog.log().related(ORDER).path("/other"),
                SampleLog.log().related(ORDER).start(SampleLog.START.plusSeconds(1)),
                SampleLog.log().related(ORDER).start(SampleLog.START.minusNanos(1000)));

        LogQuery query = ALL.relatedTo(ORDER)
                .with(Field.PATH, "/orders")
                .with(Field.IP, "text")
                .from(SampleLog.START)
                .to(SampleLog.START.plusSeconds(1))
                .except(excluded.id());

        assertThat(reader().search(query)).containsExactly(wanted.record());
        assertThat(reader().count(query)).isEqualTo(1);
    }

    @Test
    default void countsNoFurtherThanThePage() throws Exception {
        written(this, Stream.generate(SampleLog::log).limit(10).toList());

        assertThat(reader().count(ALL.limit(3))).isEqualTo(3);
        assertThat(reader().count(ALL.limit(30))).isEqualTo(10);
    }

    @Test
    default void countsSeveralQuestionsInTheirOrder() throws Exception {
        written(this, Stream.generate(SampleLog::log).limit(3).toList());
        written(this, call(0));

        LogQuery calls = LogQuery.of(LogType.OUTPUT_REQUEST);
        LogQuery elsewhere = ALL.with(Field.PATH, "/elsewhere");
        assertThat(reader().counts(List.of(ALL, calls, elsewhere, ALL.limit(2))))
                .containsExactly(3L, 1L, 0L, 2L);
        assertThat(reader().counts(List.of())).isEmpty();
    }

    @Test
    default void answersAboutTheTypeThatIsAskedFor() throws Exception {
        LogRecord call = call(0);
        written(this, request(0), call);

        assertThat(reader().search(LogQuery.of(LogType.OUTPUT_REQUEST))).containsExactly(call);
        assertThat(reader().count(LogQuery.of(LogType.OUTPUT_REQUEST))).isEqualTo(1);
        assertThat(reader().find(new LogRef(LogType.INPUT_REQUEST, call.fields().id())))
                .isEmpty();
    }

    @Test
    default void givesTheWholeTreeForAnyLogInIt() throws Exception {
        LogRecord root = request(0);
        LogRecord second = call(20, root);
        LogRecord first = call(10, root);
        LogRecord callee = request(11, first);
        LogRecord nested = call(12, callee);
        written(this, nested, callee, second, root, first, call(5), request(6));

        for (LogRecord any : List.of(root, first, second, callee, nested)) {
            LogTree tree = reader().tree(any.ref()).orElseThrow();
            assertThat(tree.complete()).isTrue();
            assertThat(tree.logs()).containsExactly(root, first, callee, nested, second);
            assertThat(tree.find(callee.ref()).orElseThrow().children())
                    .extracting(LogTree.Node::log)
                    .containsExactly(nested);
        }
    }

    @Test
    default void childrenAreThoseOfAllTypesOldestFirst() throws Exception {
        LogRecord root = request(0);
        LogRecord second = request(2, root);
        LogRecord first = call(1, root);
        written(this, root, second, first, call(3, first));

        assertThat(reader().children(root.ref())).containsExactly(first, second);
        assertThat(reader().children(second.ref())).isEmpty();
        assertThat(reader().children(List.of(root.ref(), first.ref()), 2)).containsExactly(first, second);
    }

    @Test
    default void findsCallsByTheirParent() throws Exception {
        LogRecord root = request(0);
        LogRecord child = call(1, root);
        written(this, root, child, call(2));

        assertThat(reader().search(LogQuery.of(LogType.OUTPUT_REQUEST)
                        .with(Field.PARENT_LOG, root.ref().toString())))
                .containsExactly(child);
    }

    @Test
    default void thereIsNoTreeOfALogThatIsNotThere() {
        assertThat(reader().tree(new LogRef(LogType.OUTPUT_REQUEST, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void aTreeWhoseRootIsElsewhereBeginsWithWhatIsHere() throws Exception {
        LogRecord top = call(0, new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID()));
        LogRecord child = request(1, top);
        written(this, top, child);

        assertThat(reader().tree(child.ref()).orElseThrow().logs()).containsExactly(top, child);
    }

    @Test
    default void aLargeTreeIsCutAndSaysSo() throws Exception {
        LogRecord root = request(0);
        LogRecord[] calls = IntStream.range(1, LogTree.MOST_LOGS + 5)
                .mapToObj(i -> call(i, root))
                .toArray(LogRecord[]::new);
        written(this, root);
        written(this, calls);

        LogTree tree = reader().tree(root.ref()).orElseThrow();

        assertThat(tree.complete()).isFalse();
        assertThat(tree.logs()).hasSize(LogTree.MOST_LOGS).contains(calls[0]);
    }

    @Test
    default void aCircleOfReferencesEnds() throws Exception {
        UUID id = UUID.randomUUID();
        LogRecord one = call(0, new LogRef(LogType.OUTPUT_REQUEST, id));
        LogRecord other = call(id, 1, one.ref());
        written(this, one, other);

        assertThat(reader().tree(one.ref()).orElseThrow().logs()).containsExactlyInAnyOrder(one, other);
    }
}
