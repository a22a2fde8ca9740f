package io.securitylogger.benchmarks.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;

/** The peer: the same columns and indexes, filled by plain JDBC with values that are ready. */
record PlainTable(TransactionPool pool) {

    private static final String COLUMNS =
            """
            id, slug, parent_log, extra_data, start, stop, time, error_message, release_name, version, state, method,
            is_secure, host, path, queries, request_headers, request_body, request_body_size, response_code,
            response_headers, response_body, response_body_size, ip, user_id, view_slug, trace_id, span_id""";

    private static final String INSERT = "INSERT INTO plain_log (" + COLUMNS + ") VALUES (?" + ", ?".repeat(27) + ")";

    private static final String HEADERS =
            "{\"host\":\"shop.example.org\",\"user-agent\":\"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like"
                    + " Gecko)\",\"accept\":\"application/json\",\"content-type\":\"application/json\"}";

    static void create(TransactionPool pool) throws SQLException {
        try (Connection connection = pool.take();
                PreparedStatement create = connection.prepareStatement(
                        "CREATE TABLE plain_log (LIKE security_input_request_log INCLUDING ALL)")) {
            create.execute();
        }
    }

    void insert(int rows) throws SQLException {
        try (Connection connection = pool.take();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows; i++) {
                bind(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        statement.setString(1, Records.id().toString());
        statement.setNull(2, Types.VARCHAR);
        statement.setNull(3, Types.VARCHAR);
        statement.setString(4, "{}");
        statement.setTimestamp(5, now);
        statement.setTimestamp(6, now);
        statement.setDouble(7, 0);
        statement.setNull(8, Types.VARCHAR);
        statement.setString(9, "1.0.0");
        statement.setInt(10, 9999);
        statement.setString(11, "INFO");
        statement.setString(12, "POST");
        statement.setBoolean(13, true);
        statement.setString(14, "shop.example.org");
        statement.setString(15, "/shop/api/orders");
        statement.setString(16, "{}");
        statement.setString(17, HEADERS);
        statement.setString(18, Records.REQUEST_BODY);
        statement.setLong(19, Records.REQUEST_BODY.length());
        statement.setInt(20, 201);
        statement.setString(21, HEADERS);
        statement.setString(22, Records.RESPONSE_BODY);
        statement.setLong(23, Records.RESPONSE_BODY.length());
        statement.setString(24, "198.51.100.7");
        statement.setString(25, "jane");
        statement.setString(26, "orders.create");
        statement.setNull(27, Types.VARCHAR);
        statement.setNull(28, Types.VARCHAR);
    }
}
