package io.securitylogger.impl.sql;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reader answers on every database. */
abstract class SqlReaderContract extends SqlTreeContract {

    @Test
    void pagesVisitEachLogOnceWithEqualStarts() throws SQLException {
        List<Logs> logs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            logs.add(Logs.log().start(Logs.START.plusNanos(1000L * (i / 30))).related(ORDER));
        }
        write(logs.stream().map(Logs::event).toArray(LogEvent[]::new));

        assertThat(visited(ALL.limit(7)))
                .isEqualTo(visited(ALL.limit(7).relatedTo(ORDER)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(logs.stream().map(Logs::id).toList());
    }

    @Test
    void answersNewestFirstThenHighestId() throws SQLException {
        Logs oldest = Logs.log().start(Logs.START.minusSeconds(1));
        Logs low = Logs.log().id(UUID.fromString("0fffffff-0000-0000-0000-000000000000"));
        Logs high = Logs.log().id(UUID.fromString("f0000000-0000-0000-0000-000000000000"));
        write(low.event(), oldest.event(), high.event());

        assertThat(database().reader().search(ALL)).containsExactly(high.record(), low.record(), oldest.record());
    }

    @Test
    void findsByEveryField() throws SQLException {
        Logs wanted = Logs.log().text("wanted").path("/wanted").responseCode(404);
        write(
                wanted.event(),
                Logs.log().event(),
                Logs.log().text("WANTED").path("/Wanted").event());

        for (Field field : EnumSet.complementOf(EnumSet.of(Field.NAME))) {
            String value =
                    switch (field) {
                        case STATE -> "WARNING";
                        case PATH -> "/wanted";
                        case RESPONSE_CODE -> "404";
                        case PARENT_LOG -> "command|" + wanted.id();
                        default -> "wanted";
                    };
            assertThat(database().reader().search(ALL.with(field, value)))
                    .as(field.name())
                    .containsExactly(wanted.record());
            assertThat(database().reader().count(ALL.with(field, value + "' OR '1'='1")))
                    .as(field.name())
                    .isZero();
        }
    }

    @Test
    void answersOnlyWhatMeetsAllConditions() throws SQLException {
        Logs wanted = Logs.log().related(ORDER);
        Logs excluded = Logs.log().related(ORDER);
        write(
                wanted.event(),
                excluded.event(),
                Logs.log().event(),
                Logs.log().related(ORDER).path("/other").event(),
                Logs.log().related(ORDER).start(Logs.START.plusSeconds(1)).event(),
                Logs.log().related(ORDER).start(Logs.START.minusNanos(1000)).event());

        LogQuery query = ALL.relatedTo(ORDER)
                .with(Field.PATH, "/orders")
                .with(Field.IP, "text")
                .from(Logs.START)
                .to(Logs.START.plusSeconds(1))
                .except(excluded.id());

        assertThat(database().reader().search(query)).containsExactly(wanted.record());
        assertThat(database().reader().count(query)).isEqualTo(1);
    }

    @Test
    void countsNoFurtherThanThePage() throws SQLException {
        write(Stream.generate(() -> Logs.log().event()).limit(10).toArray(LogEvent[]::new));

        assertThat(database().reader().count(ALL.limit(3))).isEqualTo(3);
        assertThat(database().reader().count(ALL.limit(30))).isEqualTo(10);
    }

    @Test
    void knowsNoLogOfTypeWithoutTable() {
        LogQuery query = LogQuery.of(LogType.COMMAND);

        assertThat(database().reader().search(query)).isEmpty();
        assertThat(database().reader().count(query)).isZero();
    }

    @Test
    void tablesHaveExactlyTheColumnsThatAreWritten() throws SQLException {
        for (LogTable<?> table : List.of(InputRequestTable.TABLE, OutputRequestTable.TABLE)) {
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

    private List<UUID> visited(LogQuery first) {
        List<UUID> visited = new ArrayList<>();
        LogQuery query = first;
        for (List<LogRecord> page = database().reader().search(query);
                !page.isEmpty();
                page = database().reader().search(query)) {
            page.forEach(log -> visited.add(log.fields().id()));
            query = query.after(page.get(page.size() - 1));
        }
        return visited;
    }
}
