package io.securitylogger.impl.sql;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Page;
import io.securitylogger.spi.LogTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;

/** Answers questions about the logs on a given connection. */
record LogSearch(Connection connection, SqlDialect dialect) {

    Optional<LogRecord> find(LogTable<?> table, LogRef ref) throws SQLException {
        String query = "SELECT " + table.columnNames("") + " FROM " + table.name() + " WHERE id = ?";
        try (PreparedStatement statement = scrollable(query)) {
            statement.setString(1, ref.id().toString());
            return records(statement, table, ref.type()).stream().findFirst();
        }
    }

    /** How many match each, counted no further than its page is large: one statement. */
    List<Long> counts(List<LogQuery> queries) throws SQLException {
        List<Conditions> asked = new ArrayList<>();
        StringJoiner counting = new StringJoiner(" UNION ALL ");
        for (LogQuery query : queries) {
            LogTable<?> table = LogTables.of(query.type()).orElseThrow();
            Conditions conditions =
                    new Conditions(table, query).limited(query.page().size());
            counting.add("SELECT " + asked.size() + " AS place, COUNT(*) FROM (SELECT 1 AS one" + conditions.sql()
                    + ") counted" + asked.size());
            asked.add(conditions);
        }
        Long[] counts = new Long[queries.size()];
        try (PreparedStatement statement = connection.prepareStatement(counting.toString())) {
            Parameters parameters = new Parameters(statement, dialect);
            for (Conditions conditions : asked) {
                conditions.bind(parameters);
            }
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    counts[results.getInt(1)] = results.getLong(2);
                }
            }
        }
        return List.of(counts);
    }

    List<LogRecord> search(LogTable<?> table, LogQuery query) throws SQLException {
        Conditions conditions =
                new Conditions(table, query).ordered().limited(query.page().size());
        try (PreparedStatement statement = scrollable("SELECT " + table.columnNames("l.") + conditions.sql())) {
            conditions.bind(new Parameters(statement, dialect));
            return records(statement, table, query.type());
        }
    }

    /** One statement for each table, whatever the number of parents. */
    List<LogRecord> children(List<LogRef> parents, int most) throws SQLException {
        InList wanted = new InList(parents.stream().map(LogRef::toString).toList());
        List<LogRecord> children = new ArrayList<>();
        for (LogType type : LogTables.types()) {
            LogTable<?> table = LogTables.of(type).orElseThrow();
            String query = "SELECT " + table.columnNames("") + " FROM " + table.name() + " WHERE parent_log "
                    + wanted.condition() + " ORDER BY start, id LIMIT " + most;
            try (PreparedStatement statement = scrollable(query)) {
                wanted.bind(statement, 1);
                children.addAll(records(statement, table, type));
            }
        }
        children.sort(LogTree.OLDEST_FIRST);
        return children.size() <= most ? children : children.subList(0, most);
    }

    /** Invocations of tasks that have not ended, the longest dead first. */
    List<LogRecord> stale(Instant staleBefore, Instant startedFrom, int most) throws SQLException {
        LogTable<?> table = TaskInvocationTable.TABLE;
        String query = "SELECT " + table.columnNames("") + " FROM " + table.name()
                + " WHERE state IN ('WAITING', 'TRIGGERED', 'ACTIVE') AND stale_at < ? AND start >= ?"
                + " ORDER BY stale_at, id LIMIT " + most;
        try (PreparedStatement statement = scrollable(query)) {
            Parameters parameters = new Parameters(statement, dialect);
            parameters.add(ColumnType.TIMESTAMP, staleBefore);
            parameters.add(ColumnType.TIMESTAMP, startedFrom);
            return records(statement, table, LogType.TASK_INVOCATION);
        }
    }

    /** How many logs have expired, by the day on which they started. */
    SortedMap<LocalDate, Long> expiredByDay(LogTable<?> table, ExpiredLogs expired) throws SQLException {
        Expiry expiry = new Expiry(table, expired);
        String query = "SELECT start_day, COUNT(*) FROM (SELECT CAST(l.start AS DATE) AS start_day" + expiry.sql()
                + ") days GROUP BY start_day";
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            expiry.bind(new Parameters(statement, dialect));
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    counts.put(results.getObject(1, LocalDate.class), results.getLong(2));
                }
            }
        }
        return counts;
    }

    List<LogRecord> expired(LogTable<?> table, ExpiredLogs expired, int most) throws SQLException {
        Expiry expiry = new Expiry(table, expired);
        try (PreparedStatement statement = scrollable("SELECT " + table.columnNames("l.") + expiry.firstSql(most))) {
            expiry.bind(new Parameters(statement, dialect));
            return records(statement, table, expired.type());
        }
    }

    List<Page.Key> expiredKeys(LogTable<?> table, ExpiredLogs expired, int most) throws SQLException {
        Expiry expiry = new Expiry(table, expired);
        List<Page.Key> keys = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT l.start, l.id" + expiry.firstSql(most))) {
            expiry.bind(new Parameters(statement, dialect));
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    Row row = new Row(results);
                    keys.add(new Page.Key(row.requiredInstant("start"), UUID.fromString(row.requiredText("id"))));
                }
            }
        }
        return keys;
    }

    /** The rows are passed twice: for the ids by which the related objects are read, then for the records. */
    private List<LogRecord> records(PreparedStatement statement, LogTable<?> table, LogType type) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (results.next()) {
                ids.add(results.getString("id"));
            }
            Map<String, Set<ObjectRef>> related = RelatedObjects.read(connection, type, ids);
            List<LogRecord> records = new ArrayList<>();
            results.beforeFirst();
            while (results.next()) {
                records.add(table.read(new Row(results), related.getOrDefault(results.getString("id"), Set.of())));
            }
            return records;
        }
    }

    private PreparedStatement scrollable(String query) throws SQLException {
        return connection.prepareStatement(query, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    }
}
