package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogTree;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reader tells of causes, on every database. */
abstract class SqlTreeContract extends SqlFixture {

    private static final HttpExchange HTTP =
            new HttpExchange(new HttpExchange.Request("GET", false, "host", "/", Map.of(), Map.of(), Body.EMPTY), null);

    @Test
    void givesTheWholeTreeForAnyLogInIt() throws SQLException {
        LogRecord root = request(0);
        LogRecord second = call(20, root);
        LogRecord first = call(10, root);
        LogRecord callee = request(11, first);
        LogRecord nested = call(12, callee);
        write(nested, callee, second, root, first, call(5), request(6));

        for (LogRecord any : List.of(root, first, second, callee, nested)) {
            LogTree tree = database().reader().tree(any.ref()).orElseThrow();
            assertThat(tree.complete()).isTrue();
            assertThat(tree.logs()).containsExactly(root, first, callee, nested, second);
            assertThat(tree.find(callee.ref()).orElseThrow().children())
                    .extracting(LogTree.Node::log)
                    .containsExactly(nested);
        }
    }

    @Test
    void childrenAreThoseOfAllTypesOldestFirst() throws SQLException {
        LogRecord root = request(0);
        LogRecord second = request(2, root);
        LogRecord first = call(1, root);
        write(root, second, first, call(3, first));

        assertThat(database().reader().children(root.ref())).containsExactly(first, second);
        assertThat(database().reader().children(second.ref())).isEmpty();
        assertThat(database().reader().children(List.of(root.ref(), first.ref()), 2))
                .containsExactly(first, second);
    }

    @Test
    void findsCallsByTheirParent() throws SQLException {
        LogRecord root = request(0);
        LogRecord child = call(1, root);
        write(root, child, call(2));

        assertThat(database()
                        .reader()
                        .search(LogQuery.of(LogType.OUTPUT_REQUEST)
                                .with(LogQuery.Field.PARENT_LOG, root.ref().toString())))
                .containsExactly(child);
    }

    @Test
    void thereIsNoTreeOfALogThatIsNotThere() {
        assertThat(database().reader().tree(new LogRef(LogType.OUTPUT_REQUEST, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void aTreeWhoseRootIsElsewhereBeginsWithWhatIsHere() throws SQLException {
        LogRecord top = call(0, new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID()));
        LogRecord child = request(1, top);
        write(top, child);

        assertThat(database().reader().tree(child.ref()).orElseThrow().logs()).containsExactly(top, child);
    }

    @Test
    void aLargeTreeIsCutAndSaysSo() throws SQLException {
        LogRecord root = request(0);
        write(root);
        LogRecord[] calls = IntStream.range(1, LogTree.MOST_LOGS + 5)
                .mapToObj(i -> call(i, root))
                .toArray(LogRecord[]::new);
        write(calls);

        LogTree tree = database().reader().tree(root.ref()).orElseThrow();

        assertThat(tree.complete()).isFalse();
        assertThat(tree.logs()).hasSize(LogTree.MOST_LOGS).contains(calls[0]);
    }

    @Test
    void aCircleOfReferencesEnds() throws SQLException {
        UUID id = UUID.randomUUID();
        LogRecord one = call(0, new LogRef(LogType.OUTPUT_REQUEST, id));
        LogRecord other = new OutputRequestLog(fields(id, 1, one.ref()), LogState.INFO, HTTP, null);
        write(one, other);

        assertThat(database().reader().tree(one.ref()).orElseThrow().logs()).containsExactlyInAnyOrder(one, other);
    }

    private void write(LogRecord... logs) throws SQLException {
        write(List.of(logs).stream().map(Logs::event).toArray(LogEvent[]::new));
    }

    private static LogRecord call(int second) {
        return call(second, (LogRef) null);
    }

    private static LogRecord request(int second) {
        return request(second, (LogRef) null);
    }

    private static LogRecord call(int second, LogRecord parent) {
        return call(second, parent.ref());
    }

    private static LogRecord call(int second, @Nullable LogRef parent) {
        return new OutputRequestLog(fields(UUID.randomUUID(), second, parent), LogState.INFO, HTTP, null);
    }

    private static LogRecord request(int second, LogRecord parent) {
        return request(second, parent.ref());
    }

    private static LogRecord request(int second, @Nullable LogRef parent) {
        return new InputRequestLog(
                fields(UUID.randomUUID(), second, parent),
                LogState.INFO,
                HTTP,
                new InputRequestLog.Caller(null, null),
                null,
                null);
    }

    private static LogFields fields(UUID id, int second, @Nullable LogRef parent) {
        return new LogFields(
                id, null, Set.of(), parent, Map.of(), Logs.START.plusSeconds(second), null, null, null, 9999);
    }
}
