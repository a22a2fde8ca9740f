package io.securitylogger.batch.purge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;

/** Logs of requests in a database, most of them old, each related with an object. */
@NullMarked
record OldRequests(DataSource database) {

    static final int EXPIRED = 1000;
    static final int YOUNG = 50;

    /** Puts them in place of all that is there. */
    void fill() throws SQLException {
        execute("TRUNCATE security_input_request_log, security_related_object");
        insert(EXPIRED, "100 - n % 5");
        insert(YOUNG, "1");
        execute(
                """
                INSERT INTO security_related_object (log_type, log_id, log_start, unit, type, object_id)
                SELECT 'input-request', id, start, '', 'Order', path FROM security_input_request_log""");
    }

    private void insert(int count, String daysAgo) throws SQLException {
        execute(
                """
                INSERT INTO security_input_request_log (id, extra_data, start, stop, time, version, state, method, is_secure,
                    host, path, request_headers, request_body, request_body_size, response_code, response_body,
                    response_body_size, ip, user_id, view_slug)
                SELECT gen_random_uuid(), '{"number":' || n || '}', day, day + interval '1 second', 1, 9999, 'INFO', 'POST',
                    false, 'shop', '/' || n, '{"accept":"*/*"}', 'žluťoučký "kůň" ' || n, 20, 200, repeat('x', 1000), 1000,
                    '192.0.2.1', 'joe', 'Orders.create'
                FROM (SELECT n, (now() AT TIME ZONE 'UTC')::date - (%s) + n * interval '1 millisecond' AS day
                    FROM generate_series(1, %d) n) days"""
                        .formatted(daysAgo, count));
    }

    /** Of everything about all of them. */
    String digest() throws SQLException {
        return texts("SELECT md5(string_agg(l::text, '|' ORDER BY id)) FROM security_input_request_log l")
                        .get(0)
                + texts("SELECT md5(string_agg(r::text, '|' ORDER BY log_id)) FROM security_related_object r")
                        .get(0);
    }

    List<String> ids() throws SQLException {
        return texts("SELECT id FROM security_input_request_log");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
