package io.securitylogger.elasticsearch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.node.NodeKind;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this backend does, whosever node it works with. */
abstract class ClusterContract implements LogWriterContract, LogReaderContract, LogStoreContract, StaleTasksContract {

    private static final Map<NodeKind, TestBackend> BACKENDS = new EnumMap<>(NodeKind.class);

    private final NodeKind kind;

    ClusterContract(NodeKind kind) {
        this.kind = kind;
    }

    private TestBackend backend() {
        return BACKENDS.computeIfAbsent(kind, ClusterContract::open);
    }

    private static TestBackend open(NodeKind kind) {
        try {
            return TestBackend.on(kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LogWriter writer() {
        return backend().writer();
    }

    @Override
    public LogReader reader() {
        return backend().reader();
    }

    @Override
    public LogPurger purger() {
        return backend().purger();
    }

    @Override
    public StaleTasks staleTasks() {
        return backend().staleTasks();
    }

    @Override
    public void deleteAll() throws IOException {
        backend().deleteAll();
    }

    @Test
    void eachDayOfATypeHasAnIndex() throws IOException {
        SampleLog log = SampleLog.log();
        backend().write(log, log.id(UUID.randomUUID()).start(SampleLog.START.plus(Duration.ofDays(1))));

        String family = backend().settings().prefix() + "-input-request-log-";
        assertThat(backend().indices()).containsExactly(family + "2026-03-29", family + "2026-03-30");
    }

    @Test
    void anIndexOfWhichNothingIsLeftIsDropped() throws Exception {
        SampleLog first = SampleLog.log();
        SampleLog second = SampleLog.log();
        backend().write(first, second);

        purger().delete(LogType.INPUT_REQUEST, List.of(first.id()));
        assertThat(backend().indices()).hasSize(1);
        purger().delete(LogType.INPUT_REQUEST, List.of(second.id()));
        assertThat(backend().indices()).isEmpty();

        backend().write(first);
        assertThat(reader().find(first.ref())).contains(first.record());
    }

    @Test
    void whatAKilledPurgeHasLeftClosedIsDroppedByTheNext() throws Exception {
        SampleLog left = SampleLog.log();
        SampleLog other = SampleLog.log().start(SampleLog.START.minus(Duration.ofDays(1)));
        backend().write(left, other);
        String index = '/' + backend().settings().prefix() + "-input-request-log-2026-03-29";
        backend().cluster().send("DELETE", index + "/_doc/" + left.id());
        backend().cluster().send("PUT", index + "/_block/write");

        purger().delete(LogType.INPUT_REQUEST, List.of(other.id()));

        assertThat(backend().indices()).isEmpty();
        backend().write(left);
        assertThat(reader().find(left.ref())).contains(left.record());
    }

    @Test
    void namesThatBecomeEqualOrAreVeryLongHideNoLog() throws IOException {
        List<SampleLog> logs = Stream.of("several\0", "s\0everal", "x".repeat(40_000), "a.b..c", ".", " ")
                .map(SampleLog.log()::text)
                .map(log -> log.id(UUID.randomUUID()))
                .toList();

        backend().write(logs.toArray(SampleLog[]::new));

        assertThat(logs.stream().map(SampleLog::ref).filter(ref -> reader().find(ref)
                        .isEmpty()))
                .isEmpty();
        assertThat(reader().find(logs.get(2).ref())).contains(logs.get(2).record());
        assertThat(reader().find(logs.get(3).ref())).contains(logs.get(3).record());
    }

    @Test
    void membersOfOpenObjectsAreSearchable() throws IOException {
        SampleLog log = SampleLog.log().text("needle");
        backend().write(log, SampleLog.log());

        String question = "/" + backend().settings().prefix()
                + "-*/_count?q=request_headers.needle:needle%20AND%20extra_data.extra:2.5";
        backend().cluster().send("POST", '/' + backend().settings().prefix() + "-*/_refresh");

        assertThat(backend().cluster().get(question)).containsEntry("count", 1);
    }

    @Test
    void thousandsAreReadPageByPage() throws Exception {
        List<SampleLog> logs = Stream.generate(SampleLog::log).limit(2500).toList();
        backend().write(logs.toArray(SampleLog[]::new));

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
