package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.CommandLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the SQL backend does on every database. */
abstract class SqlBackendContract extends SqlReaderContract {

    @Property(tries = 60)
    void readsBackWhatWasWritten(@ForAll("logs") InputRequestLog log) throws SQLException {
        write(Logs.event(log));

        assertThat(database().reader().find(log.ref())).contains(log);
    }

    @Property(tries = 60)
    void readsBackTheCallsThatWereWritten(@ForAll("calls") OutputRequestLog log) throws SQLException {
        write(Logs.event(log));

        assertThat(database().reader().find(log.ref())).contains(log);
    }

    @Provide
    Arbitrary<OutputRequestLog> calls() {
        return ArbitraryLogs.calls();
    }

    @Provide
    Arbitrary<InputRequestLog> logs() {
        return ArbitraryLogs.logs();
    }

    @Test
    void ignoresLowerAndEqualVersions() throws SQLException {
        Logs log = Logs.log().version(5).related(ORDER);
        write(log.event());

        write(log.text("equal").related(ObjectRef.of("Order", 2)).event());
        write(log.text("lower").version(4).related(ObjectRef.of("Order", 3)).event());

        assertThat(database().reader().find(log.ref())).contains(log.record());
    }

    @Test
    void endsTheSameWhateverTheOrderOfVersions() throws SQLException {
        for (List<Logs> order : permutations(growing())) {
            UUID id = UUID.randomUUID();
            for (Logs version : order) {
                write(version.id(id).event());
            }
            assertThat(database().reader().find(order.get(0).id(id).ref()))
                    .contains(growing().get(3).id(id).record());
        }
    }

    @Test
    void keepsHighestVersionOfBatch() throws SQLException {
        for (List<Logs> order : permutations(growing())) {
            UUID id = UUID.randomUUID();
            write(order.stream().map(version -> version.id(id).event()).toArray(LogEvent[]::new));

            assertThat(database().reader().find(order.get(0).id(id).ref()))
                    .contains(growing().get(3).id(id).record());
        }
    }

    @Test
    void takesBatchTwice() throws SQLException {
        LogEvent[] batch = Stream.generate(() -> Logs.log().related(ORDER).event())
                .limit(700)
                .toArray(LogEvent[]::new);

        write(batch);
        write(batch);

        assertThat(database().reader().count(ALL.limit(1000))).isEqualTo(700);
        assertThat(database().reader().search(ALL.limit(1000)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(batch).map(LogEvent::record).toList());
    }

    @Test
    void changesInLargeBatchOnlyWhatIsNewer() throws SQLException {
        List<Logs> stored =
                Stream.generate(() -> Logs.log().version(5)).limit(50).toList();
        write(stored.stream().map(Logs::event).toArray(LogEvent[]::new));
        List<Logs> batch = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            batch.add(stored.get(i).version(i % 10).text("next"));
        }

        write(batch.stream().map(Logs::event).toArray(LogEvent[]::new));

        for (Logs log : batch) {
            assertThat(found(log).fields().slug()).isEqualTo(log.version() > 5 ? "next" : "text");
        }
    }

    @Test
    void cutsWhatIsLongerThanItsColumn() throws SQLException {
        String tooLong = "😀x".repeat(3000);
        Logs log = Logs.log()
                .text(tooLong)
                .path("/" + tooLong)
                .related(new ObjectRef(tooLong, tooLong, tooLong), ObjectRef.of(tooLong, tooLong));

        write(log.event());

        InputRequestLog found = found(log);
        assertThat(found.fields().slug()).endsWith("…").hasSizeBetween(253, 255);
        assertThat(found.http().request().path()).endsWith("…").startsWith("/😀x");
        assertThat(found.http().request().body().text()).isEqualTo(tooLong);
        assertThat(found.fields().errorMessage()).isEqualTo(tooLong);
        assertThat(found.caller().ip()).endsWith("…").hasSizeBetween(43, 45);
        assertThat(found.fields().relatedObjects()).hasSize(2);
        assertThat(database().reader().search(ALL.with(Field.PATH, "/" + tooLong)))
                .containsExactly(found);
        assertThat(database().reader().related(LogType.INPUT_REQUEST, ObjectRef.of(tooLong, tooLong)))
                .containsExactly(found);
    }

    @Test
    void storesPathThatNoIndexCompresses() throws SQLException {
        String path = new Random(1)
                .ints(0x4E00, 0x9FFF)
                .limit(1200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Logs log = Logs.log().path(path).text(path).related(new ObjectRef(path, path, path));

        write(log.event());

        assertThat(found(log).http().request().path()).startsWith(path.substring(0, 700));
    }

    @Test
    void storesWhatTextColumnsRefuse() throws SQLException {
        Logs log =
                Logs.log().text("a\0b\uD800c\uDC00").path("/\0\uDBFF").related(new ObjectRef("\0u", "t\uD800", "\0i"));

        write(log.event());

        Logs expected = log.text("ab\uFFFDc\uFFFD").path("/\uFFFD").related(new ObjectRef("u", "t\uFFFD", "i"));
        assertThat(database().reader().find(log.ref())).contains(expected.record());
    }

    @Test
    void skipsRelatedObjectThatHasNoNameLeft() throws SQLException {
        Logs log = Logs.log().related(new ObjectRef("", "\0", "1"), new ObjectRef("", "Order", "\0"), ORDER);

        write(log.event());

        assertThat(found(log).fields().relatedObjects()).containsExactly(ORDER);
    }

    @Test
    void keepsBodyOfOneMegabyte() throws SQLException {
        Logs log = Logs.log().text("x".repeat(1 << 20));

        write(log.event());

        assertThat(found(log).http().request().body().text()).isEqualTo(log.text());
    }

    @Test
    void keepsManyLargeBodiesOfOneBatch() throws SQLException {
        List<Logs> logs = Stream.generate(() -> Logs.log().text("😀".repeat(50_000)))
                .limit(16)
                .toList();

        write(logs.stream().map(Logs::event).toArray(LogEvent[]::new));

        assertThat(found(logs.get(7)).http().request().body().text())
                .isEqualTo(logs.get(7).text());
    }

    @Test
    void storesTimesInUtcWhateverTheZone() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            write(Logs.log().event());
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Prague"));

            assertThat(database().value("SELECT start FROM security_input_request_log", LocalDateTime.class))
                    .isEqualTo(LocalDateTime.parse("2026-03-29T01:30:00.123456"));
            assertThat(database().reader().search(ALL).get(0).fields().start()).isEqualTo(Logs.START);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void keepsHighestVersionOfConcurrentWriters() throws Exception {
        UUID id = UUID.randomUUID();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int version = 0; version < 40; version++) {
            Logs log = Logs.log().id(id).version(version).text("v" + version).related(ORDER);
            List<LogEvent> batch = new ArrayList<>(List.of(log.event()));
            for (int i = 0; i < 20; i++) {
                batch.add(Logs.log().id(new UUID(0, i)).version(version).event());
            }
            Collections.shuffle(batch, new Random(version));
            writers.add(() -> {
                database().writer().write(batch);
                return null;
            });
        }

        inParallel(writers);

        assertThat(found(Logs.log().id(id)).fields().slug()).isEqualTo("v39");
        assertThat(found(Logs.log().id(new UUID(0, 3))).fields().version()).isEqualTo(39);
    }

    @Test
    void makesTablesOnceWhenSeveralNodesStart() throws Exception {
        DataSource source = emptyDatabase();
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> {
                TestDatabase node = TestDatabase.of(source);
                assertThat(node.writer().available()).isTrue();
                node.writer().write(List.of(Logs.log().event()));
                return null;
            });
        }

        inParallel(nodes);

        TestDatabase node = TestDatabase.of(source);
        assertThat(node.reader().count(ALL)).isEqualTo(6);
        assertThat(node.value("SELECT COUNT(*) FROM security_schema_version", Long.class))
                .isEqualTo(SqlSchema.SCRIPTS.size());
    }

    @Test
    void runsScriptThatCameAfterHigherNumbers() throws SQLException {
        TestDatabase earlier = TestDatabase.of(emptyDatabase());
        earlier.writer().available();
        earlier.execute(
                "DELETE FROM security_schema_version WHERE version = 2", "DROP TABLE security_output_request_log");
        TestDatabase database = TestDatabase.of(earlier.source());

        assertThat(database.writer().available()).isTrue();

        assertThat(database.value("SELECT COUNT(*) FROM security_output_request_log", Long.class))
                .isZero();
        assertThat(database.value("SELECT COUNT(*) FROM security_schema_version", Long.class))
                .isEqualTo(SqlSchema.SCRIPTS.size());
    }

    @Test
    void keepsOutputOfCommandAsItGrows() throws Exception {
        CommandLog begun = Commands.log(0, LogState.ACTIVE, null);
        CommandLog going = Commands.log(begun, 1, LogState.ACTIVE, "one");
        CommandLog ended = Commands.log(begun, LogFields.FINAL, LogState.SUCCEEDED, "one\ntwo");

        write(Logs.event(begun), Logs.event(going));
        assertThat(database().reader().find(begun.ref())).contains(going);
        write(Logs.event(ended), Logs.event(going));

        assertThat(database().reader().find(begun.ref())).contains(ended);
        LogQuery byName = LogQuery.of(LogType.COMMAND).with(LogQuery.Field.NAME, begun.name());
        assertThat(database().reader().search(byName)).containsExactly(ended);
        assertThat(database().reader().search(byName.in(LogState.FAILED))).isEmpty();
    }

    @Test
    void goesOnWithTablesOfNewerRelease() throws SQLException {
        TestDatabase older = TestDatabase.of(emptyDatabase());
        older.writer().available();
        older.execute(
                "INSERT INTO security_schema_version (version, script) VALUES (99, 'newer')",
                "ALTER TABLE security_input_request_log ADD COLUMN newer VARCHAR(10)");
        TestDatabase database = TestDatabase.of(older.source());

        assertThat(database.writer().available()).isTrue();
        database.writer().write(List.of(Logs.log().event()));

        assertThat(database.reader().count(ALL)).isEqualTo(1);
    }

    @Test
    void losesNothingWhenStatementFails() throws SQLException {
        LogEvent[] batch = Stream.concat(
                        Stream.generate(() -> Logs.log().related(ORDER)).limit(20),
                        Stream.of(Logs.log().path("/refused")))
                .map(Logs::event)
                .toArray(LogEvent[]::new);
        database().execute("ALTER TABLE security_input_request_log ADD CONSTRAINT refusal CHECK (path <> '/refused')");
        try {
            assertThatThrownBy(() -> write(batch)).isInstanceOf(SQLException.class);
            assertThat(database().reader().count(ALL)).isZero();
            assertThat(database().reader().related(LogType.INPUT_REQUEST, ORDER))
                    .isEmpty();
        } finally {
            database().execute("ALTER TABLE security_input_request_log DROP CONSTRAINT refusal");
        }

        write(batch);

        assertThat(database().reader().count(ALL)).isEqualTo(21);
        assertThat(database().reader().related(LogType.INPUT_REQUEST, ORDER)).hasSize(20);
    }

    /** Four versions of one log, each knowing more. */
    private static List<Logs> growing() {
        UUID id = new UUID(0, 0);
        Logs first = Logs.log().id(id).version(0).text("v0");
        return List.of(
                first,
                first.version(1).text("v1").related(ORDER),
                first.version(2).text("v2").related(ORDER),
                first.version(LogFields.FINAL).text("v3").related(ORDER, ObjectRef.of("Order", 2)));
    }
}
