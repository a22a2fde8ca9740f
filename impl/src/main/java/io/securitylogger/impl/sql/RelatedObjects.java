package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The table of the business objects that logs of all types are related with. The start of the log is kept with each, so
 * that the newest logs of an object are found by the index alone, however many there are.
 */
final class RelatedObjects {

    static final String INTO = "security_related_object (log_type, log_id, log_start, unit, type, object_id)";
    static final String VALUES = "VALUES (?, ?, ?, ?, ?, ?)";

    static final ColumnType LOG_TYPE = varchar(32);
    static final ColumnType UNIT = varchar(100);
    static final ColumnType TYPE = varchar(255);
    static final ColumnType OBJECT_ID = varchar(255);

    private RelatedObjects() {}

    /** Stores the related objects of these logs, which have been stored in the same transaction. */
    static void write(Connection connection, SqlDialect dialect, Collection<? extends LogRecord> logs)
            throws SQLException {
        if (logs.stream().allMatch(log -> log.fields().relatedObjects().isEmpty())) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(dialect.insertRelated())) {
            Parameters parameters = new Parameters(statement, dialect);
            for (LogRecord log : logs) {
                for (ObjectRef object : log.fields().relatedObjects()) {
                    if (hasName(object)) {
                        parameters.rewind();
                        bind(log, object, parameters);
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    /** The related objects of these logs, by the log's id; none for a log that has none. */
    static Map<String, Set<ObjectRef>> read(Connection connection, LogType type, List<String> ids) throws SQLException {
        Map<String, Set<ObjectRef>> related = new HashMap<>();
        if (ids.isEmpty()) {
            return related;
        }
        InList wanted = new InList(ids);
        String query =
                "SELECT log_id, unit, type, object_id FROM security_related_object WHERE log_type = ? AND log_id "
                        + wanted.condition();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, type.id());
            wanted.bind(statement, 2);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    ObjectRef object = new ObjectRef(results.getString(2), results.getString(3), results.getString(4));
                    related.computeIfAbsent(results.getString(1), id -> new LinkedHashSet<>())
                            .add(object);
                }
            }
        }
        return related;
    }

    /** Nothing but NUL is no name, and NUL is not stored. */
    private static boolean hasName(ObjectRef object) {
        return object.type().chars().anyMatch(c -> c != 0)
                && object.id().chars().anyMatch(c -> c != 0);
    }

    private static void bind(LogRecord log, ObjectRef object, Parameters parameters) throws SQLException {
        UUID id = log.fields().id();
        parameters.add(LOG_TYPE, log.type().id());
        parameters.add(ColumnType.ID, id.toString());
        parameters.add(ColumnType.TIMESTAMP, log.fields().start());
        parameters.add(UNIT, object.unit());
        parameters.add(TYPE, object.type());
        parameters.add(OBJECT_ID, object.id());
    }
}
