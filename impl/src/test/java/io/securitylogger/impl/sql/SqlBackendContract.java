package io.securitylogger.impl.sql;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.testing.contract.LogReaderContract;
import io.securitylogger.testing.contract.LogStoreContract;
import io.securitylogger.testing.contract.LogWriterContract;
import io.securitylogger.testing.contract.SampleLog;
import io.securitylogger.testing.contract.StaleTasksContract;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the SQL backend does on every database, besides what every backend does. */
abstract class SqlBackendContract extends SqlTasksContract
        implements LogWriterContract, LogReaderContract, LogStoreContract, StaleTasksContract {

    @Override
    public StaleTasks staleTasks() {
        return new SqlStaleTasks(database().database());
    }

    @Property(tries = 60)
    void readsBackWhatWasWritten(@ForAll("logs") InputRequestLog log) throws SQLException {
        write(SampleLog.event(log));

        assertThat(database().reader().find(log.ref())).contains(log);
    }

    @Property(tries = 60)
    void readsBackTheCallsThatWereWritten(@ForAll("calls") OutputRequestLog log) throws SQLException {
        write(SampleLog.event(log));

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
    void cutsWhatIsLongerThanItsColumn() throws SQLException {
        String tooLong = "😀x".repeat(3000);
        SampleLog log = SampleLog.log()
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
        SampleLog log = SampleLog.log().path(path).text(path).related(new ObjectRef(path, path, path));

        write(log.event());

        assertThat(found(log).http().request().path()).startsWith(path.substring(0, 700));
    }

    @Test
    void storesWhatTextColumnsRefuse() throws SQLException {
        SampleLog log = SampleLog.log()
                .text("a\0b\uD800c\uDC00")
                .path("/\0\uDBFF")
                .related(new ObjectRef("\0u", "t\uD800", "\0i"));

        write(log.event());

        SampleLog expected = log.text("ab\uFFFDc\uFFFD").path("/\uFFFD").related(new ObjectRef("u", "t\uFFFD", "i"));
        assertThat(database().reader().find(log.ref())).contains(expected.record());
    }

    @Test
    void skipsRelatedObjectThatHasNoNameLeft() throws SQLException {
        SampleLog log = SampleLog.log().related(new ObjectRef("", "\0", "1"), new ObjectRef("", "Order", "\0"), ORDER);

        write(log.event());

        assertThat(found(log).fields().relatedObjects()).containsExactly(ORDER);
    }

    @Test
    void storesTimesInUtcWhateverTheZone() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            write(SampleLog.log().event());
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Prague"));

            assertThat(database().value("SELECT start FROM security_input_request_log", LocalDateTime.class))
                    .isEqualTo(LocalDateTime.parse("2026-03-29T01:30:00.123456"));
            assertThat(database().reader().search(ALL).get(0).fields().start()).isEqualTo(SampleLog.START);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void makesTablesOnceWhenSeveralNodesStart() throws Exception {
        DataSource source = emptyDatabase();
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> {
                TestDatabase node = TestDatabase.of(source);
                assertThat(node.writer().available()).isTrue();
                node.writer().write(List.of(SampleLog.log().event()));
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
    void goesOnWithTablesOfNewerRelease() throws SQLException {
        TestDatabase older = TestDatabase.of(emptyDatabase());
        older.writer().available();
        older.execute(
                "INSERT INTO security_schema_version (version, script) VALUES (99, 'newer')",
                "ALTER TABLE security_input_request_log ADD COLUMN newer VARCHAR(10)");
        TestDatabase database = TestDatabase.of(older.source());

        assertThat(database.writer().available()).isTrue();
        database.writer().write(List.of(SampleLog.log().event()));

        assertThat(database.reader().count(ALL)).isEqualTo(1);
    }

    @Test
    void losesNothingWhenStatementFails() throws SQLException {
        LogEvent[] batch = Stream.concat(
                        Stream.generate(() -> SampleLog.log().related(ORDER)).limit(20),
                        Stream.of(SampleLog.log().path("/refused")))
                .map(SampleLog::event)
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

    @Test
    void tablesHaveExactlyTheColumnsThatAreWritten() throws SQLException {
        for (LogType type : LogType.values()) {
            LogTable<?> table = LogTables.of(type).orElseThrow();
            Set<String> columns = new HashSet<>();
            try (var connection = database().source().getConnection();
                    var statement = connection.createStatement();
                    var results = statement.executeQuery("SELECT * FROM " + table.name())) {
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    columns.add(results.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                }
            }
            assertThat(columns)
                    .isEqualTo(table.columns().stream().map(Column::name).collect(toSet()));
        }
    }
}
