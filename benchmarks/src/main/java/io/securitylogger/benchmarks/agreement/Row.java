package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log of a request with a mark, as it is in the database.
 *
 * @param mark of the request
 * @param address method and path, with a blank between
 * @param ending version and state, with a blank between
 * @param code the status
 * @param sizes of the bodies
 */
record Row(int mark, String address, String ending, int code, Sizes sizes) {

    private static final String ALL =
            """
            SELECT (queries::json ->> 'mark')::integer, method || ' ' || path, version || ' ' || state, response_code,
                   request_body_size, response_body_size
            FROM security_input_request_log
            WHERE queries LIKE '%"mark"%'
            """;

    /**
     * Of the bodies in bytes.
     *
     * @param request {@code null} if it is not known
     * @param response {@code null} if it is not known
     */
    record Sizes(@Nullable Long request, @Nullable Long response) {}

    static List<Row> all(Database database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ALL)) {
            while (found.next()) {
                Sizes sizes = new Sizes(found.getObject(5, Long.class), found.getObject(6, Long.class));
                rows.add(new Row(found.getInt(1), found.getString(2), found.getString(3), found.getInt(4), sizes));
            }
        }
        return rows;
    }
}
