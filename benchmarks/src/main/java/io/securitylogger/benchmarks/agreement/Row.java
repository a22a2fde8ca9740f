package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The log of a request with a mark, as it is in the database.
 *
 * @param mark of the request
 * @param address method and path, with a blank between
 * @param ending version and state, with a blank between
 * @param answer the status and the sizes of the bodies
 * @param calls the statuses of the finished calls that were made for it, oldest first: that in the log of the caller, and
 *     after {@code =} that in the log of the called
 */
record Row(int mark, String address, String ending, Answer answer, String calls) {

    private static final String ALL =
            """
            SELECT (queries::json ->> 'mark')::integer, method || ' ' || path, version || ' ' || state, response_code,
                   request_body_size, response_body_size,
                   (SELECT string_agg(o.response_code || '=' || c.response_code, ', ' ORDER BY o.start, o.id)
                    FROM security_output_request_log o
                    JOIN security_input_request_log c ON c.parent_log = 'output-request|' || o.id
                    WHERE o.parent_log = 'input-request|' || l.id AND o.version = 9999 AND c.version = 9999)
            FROM security_input_request_log l
            WHERE queries LIKE '%"mark"%'
            """;

    /**
     * What was answered, sizes in bytes.
     *
     * @param code the status
     * @param requestBytes {@code null} if it is not known
     * @param responseBytes {@code null} if it is not known
     */
    record Answer(int code, @Nullable Long requestBytes, @Nullable Long responseBytes) {}

    static List<Row> all(Database database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ALL)) {
            while (found.next()) {
                Answer answer =
                        new Answer(found.getInt(4), found.getObject(5, Long.class), found.getObject(6, Long.class));
                String calls = Objects.requireNonNullElse(found.getString(7), "");
                rows.add(new Row(found.getInt(1), found.getString(2), found.getString(3), answer, calls));
            }
        }
        return rows;
    }
}
