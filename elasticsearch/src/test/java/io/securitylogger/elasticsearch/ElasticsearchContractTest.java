package io.securitylogger.elasticsearch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogFields;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.testing.contract.LogReaderContract;
import io.securitylogger.testing.contract.LogStoreContract;
import io.securitylogger.testing.contract.LogWriterContract;
import io.securitylogger.testing.contract.SampleLog;
import io.securitylogger.testing.contract.StaleTasksContract;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ElasticsearchContractTest implements LogWriterContract, LogReaderContract, LogStoreContract, StaleTasksContract {

    private static final TestBackend BACKEND = open();

    private static TestBackend open() {
        try {
            return TestBackend.onSharedNode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LogWriter writer() {
        return BACKEND.writer();
    }

    @Override
    public LogReader reader() {
        return BACKEND.reader();
    }

    @Override
    public LogPurger purger() {
        return BACKEND.purger();
    }

    @Override
    public StaleTasks staleTasks() {
        return BACKEND.staleTasks();
    }

    @Override
    public void deleteAll() throws IOException {
        BACKEND.deleteAll();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void anyTextIsReadBackAsItWasWritten(@ForAll("texts") String text) throws IOException {
        SampleLog log = SampleLog.log().text(text).path('/' + text).related(ObjectRef.of(text + 'T', text + 'i'));

        BACKEND.write(log);

        assertThat(reader().find(log.ref())).contains(log.record());
        assertThat(reader().related(LogType.INPUT_REQUEST, ObjectRef.of(text + 'T', text + 'i')))
                .contains(log.record());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange(' ', '~')
                .ofMaxLength(60);
    }

    /** Each write is one version, or several at once; some come twice. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void ordersAndRepetitionsEndInTheSameDocument(@ForAll("histories") List<List<Integer>> history) throws IOException {
        UUID id = UUID.randomUUID();
        List<SampleLog> versions = List.of(
                SampleLog.log().id(id).version(0).text("v0"),
                SampleLog.log().id(id).version(1).text("v1").related(ObjectRef.of("Order", 1)),
                SampleLog.log().id(id).version(2).text("v2").responseCode(404),
                SampleLog.log().id(id).version(LogFields.FINAL).text("v3").related(ObjectRef.of("Order", 2)));

        for (List<Integer> batch : history) {
            BACKEND.write(batch.stream().map(versions::get).toArray(SampleLog[]::new));
        }

        assertThat(reader().find(versions.get(0).ref()))
                .contains(versions.get(3).record());
    }

    /** All four versions in any order, up to four of them again, in batches of any size. */
    @Provide
    Arbitrary<List<List<Integer>>> histories() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofMaxSize(4)
                .flatMap(again -> {
                    List<Integer> all = new ArrayList<>(List.of(0, 1, 2, 3));
                    all.addAll(again);
                    return Arbitraries.shuffle(all);
                })
                .flatMap(order -> Arbitraries.integers().between(1, 3).map(size -> parts(order, size)));
    }

    private static List<List<Integer>> parts(List<Integer> order, int size) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < order.size(); from += size) {
            parts.add(List.copyOf(order.subList(from, Math.min(from + size, order.size()))));
        }
        return parts;
    }

    @Test
    void eachDayOfATypeHasAnIndex() throws IOException {
        SampleLog log = SampleLog.log();
        BACKEND.write(log, log.id(UUID.randomUUID()).start(SampleLog.START.plus(Duration.ofDays(1))));

        String family = BACKEND.settings().prefix() + "-input-request-log-";
        assertThat(BACKEND.indices()).containsExactly(family + "2026-03-29", family + "2026-03-30");
    }

    @Test
    void anIndexOfWhichNothingIsLeftIsDropped() throws Exception {
        SampleLog first = SampleLog.log();
        SampleLog second = SampleLog.log();
        BACKEND.write(first, second);

        purger().delete(LogType.INPUT_REQUEST, List.of(first.id()));
        assertThat(BACKEND.indices()).hasSize(1);
        purger().delete(LogType.INPUT_REQUEST, List.of(second.id()));
        assertThat(BACKEND.indices()).isEmpty();

        BACKEND.write(first);
        assertThat(reader().find(first.ref())).contains(first.record());
    }

    @Test
    void whatAKilledPurgeHasLeftClosedIsDroppedByTheNext() throws Exception {
        SampleLog left = SampleLog.log();
        SampleLog other = SampleLog.log().start(SampleLog.START.minus(Duration.ofDays(1)));
        BACKEND.write(left, other);
        String index = '/' + BACKEND.settings().prefix() + "-input-request-log-2026-03-29";
        BACKEND.cluster().send("DELETE", index + "/_doc/" + left.id());
        BACKEND.cluster().send("PUT", index + "/_block/write");

        purger().delete(LogType.INPUT_REQUEST, List.of(other.id()));

        assertThat(BACKEND.indices()).isEmpty();
        BACKEND.write(left);
        assertThat(reader().find(left.ref())).contains(left.record());
    }

    @Test
    void namesThatBecomeEqualOrAreVeryLongHideNoLog() throws IOException {
        List<SampleLog> logs = Stream.of("several\0", "s\0everal", "x".repeat(40_000), "a.b..c", ".", " ")
                .map(SampleLog.log()::text)
                .map(log -> log.id(UUID.randomUUID()))
                .toList();

        BACKEND.write(logs.toArray(SampleLog[]::new));

        assertThat(logs.stream().map(SampleLog::ref).filter(ref -> reader().find(ref)
                        .isEmpty()))
                .isEmpty();
        assertThat(reader().find(logs.get(2).ref())).contains(logs.get(2).record());
        assertThat(reader().find(logs.get(3).ref())).contains(logs.get(3).record());
    }

    @Test
    void membersOfOpenObjectsAreSearchable() throws IOException {
        SampleLog log = SampleLog.log().text("needle");
        BACKEND.write(log, SampleLog.log());

        String question = "/" + BACKEND.settings().prefix()
                + "-*/_count?q=request_headers.needle:needle%20AND%20extra_data.extra:2.5";
        BACKEND.cluster().send("POST", '/' + BACKEND.settings().prefix() + "-*/_refresh");

        assertThat(BACKEND.cluster().get(question)).containsEntry("count", 1);
    }

    @Test
    void thousandsAreReadPageByPage() throws Exception {
        List<SampleLog> logs = Stream.generate(SampleLog::log).limit(2500).toList();
        BACKEND.write(logs.toArray(SampleLog[]::new));

        assertThat(purger().read(ExpiredLogs.of(LogType.INPUT_REQUEST, SampleLog.START.plus(Duration.ofDays(1))), 5000))
                .extracting(log -> log.ref())
                .doesNotHaveDuplicates()
                .hasSize(2500);
        assertThat(reader()
                        .children(
                                logs.stream()
                                        .limit(500)
                                        .map(log -> new LogRef(LogType.COMMAND, log.id()))
                                        .toList(),
                                5000)
                        .stream()
                        .map(log -> log.ref())
                        .collect(toSet()))
                .isEqualTo(logs.stream().limit(500).map(SampleLog::ref).collect(toSet()));
    }
}
