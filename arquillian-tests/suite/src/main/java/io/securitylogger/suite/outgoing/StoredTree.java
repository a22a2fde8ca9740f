package io.securitylogger.suite.outgoing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.securitylogger.suite.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All logs of a database as what caused what, read by SQL alone.
 *
 * @param logs oldest first
 */
record StoredTree(List<Log> logs) {
    private static final String ALL =
            """
            SELECT l.*, (
                SELECT string_agg(concat_ws('|', nullif(unit, ''), type, object_id), ', '
                    ORDER BY concat_ws('|', nullif(unit, ''), type, object_id) COLLATE "C")
                FROM security_related_object o WHERE o.log_id = l.id) AS related
            FROM (
                SELECT 'input-request' AS kind, id, parent_log, version, start, method, path, response_code, slug,
                    extra_data FROM security_input_request_log
                UNION ALL
                SELECT 'output-request', id, parent_log, version, start, method, path, response_code, slug,
                    extra_data FROM security_output_request_log) l
            ORDER BY start, id
            """;

    /**
     * One log.
     *
     * @param ref its type and id
     * @param parent those of the log inside which it began
     * @param finished whether it has ended
     * @param text what is to be compared of it
     */
    record Log(String ref, @Nullable String parent, boolean finished, String text) {}

    static StoredTree read(Database database) throws SQLException {
        List<Log> logs = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                logs.add(log(rows));
            }
        }
        return new StoredTree(logs);
    }

    private static Log log(ResultSet row) throws SQLException {
        @Nullable String related = row.getString("related");
        @Nullable String extra = row.getString("extra_data");
        String text = String.join(
                " ",
                row.getString("kind"),
                row.getString("method"),
                row.getString("path"),
                String.valueOf(row.getString("response_code")),
                String.valueOf(row.getString("slug")),
                related == null ? "[]" : '[' + related + ']',
                extra == null ? "{}" : extra);
        return new Log(
                row.getString("kind") + '|' + row.getString("id"),
                row.getString("parent_log"),
                row.getInt("version") == 9999,
                text);
    }

    boolean isFinished() {
        return logs.stream().allMatch(Log::finished);
    }

    /** A line for each log, with its level in front: first those without a parent here, each followed by its children. */
    String text() {
        Set<String> refs = logs.stream().map(Log::ref).collect(toSet());
        Map<String, List<Log>> children = logs.stream()
                .collect(groupingBy(log -> log.parent() != null && refs.contains(log.parent()) ? log.parent() : ""));
        return below("", 0, children);
    }

    private static String below(String parent, int depth, Map<String, List<Log>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(log -> depth + " " + log.text() + '\n' + below(log.ref(), depth + 1, children))
                .collect(joining());
    }
}
