package io.securitylogger.benchmarks.purge;

import static java.util.stream.Collectors.joining;

import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.sql.OneDataSource;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.sql.SqlDatabase;
import io.securitylogger.impl.sql.SqlLogWriter;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.impl.sql.SqlTransactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.stream.IntStream;

/**
 * Finished logs of requests, two to five months old, with bodies of about 1 KB each; each fourth has a related object, each
 * fiftieth failed.
 *
 * @param database where they are
 */
record OldLogs(Database database) {

    static final String AGE = "30d";
    private static final int AT_ONCE = 20_000;
    private static final int DAYS = 97;

    /** By this they are told from what is logged during a run. */
    private static final String OLD = " WHERE view_slug = 'Orders.create'";

    private static final String BODY = IntStream.range(0, 8)
            .mapToObj(i ->
                    "'{\"id\":' || n + %1$d || ',\"customer\":\"' || md5((n + %1$d)::text) || '\",\"total\":' || n %% 977"
                                    .formatted(i)
                            + " || ',\"note\":\"Please leave the parcel with the neighbours.\"}'")
            .collect(joining(" || ',' || ", "'{\"orders\":[' || ", " || ']}'"));

    void createTables() throws SQLException {
        OneDataSource.bind(database.asDataSource());
        Reporter reporter = new Reporter(InstantSource.system());
        if (!new SqlLogWriter(new SqlDatabase(new SqlSettings(""), reporter, new SqlTransactions())).available()) {
            throw new SQLException("The tables could not be made");
        }
    }

    void fill(int rows) throws SQLException {
        for (int from = 1; from <= rows; from += AT_ONCE) {
            insert(from, Math.min(rows, from + AT_ONCE - 1));
        }
        execute(
                """
                INSERT INTO security_related_object (log_type, log_id, log_start, unit, type, object_id)
                SELECT 'input-request', id, start, '', 'Order', path FROM security_input_request_log
                WHERE path LIKE '%0' OR path LIKE '%4' OR path LIKE '%8_'""");
        execute("VACUUM ANALYZE");
    }

    private void insert(int from, int to) throws SQLException {
        execute(
                """
                INSERT INTO security_input_request_log (id, extra_data, start, stop, time, version, state, error_message, method,
                    is_secure, host, path, queries, request_headers, request_body, request_body_size, response_code,
                    response_headers, response_body, response_body_size, ip, user_id, view_slug, trace_id, span_id)
                SELECT gen_random_uuid(), '{"number":' || n || '}', day, day + interval '12 milliseconds', 0.012, 9999,
                    CASE WHEN n %% 50 = 0 THEN 'ERROR' ELSE 'INFO' END,
                    CASE WHEN n %% 50 = 0 THEN 'java.lang.IllegalStateException: ' || repeat('at shop.Orders.create ', 40) END,
                    'POST', true, 'shop', '/api/orders/' || n, '{"page":"' || n || '"}',
                    '{"accept":"*/*","user-agent":"Mozilla/5.0 (X11; Linux x86_64)"}', body, length(body),
                    CASE WHEN n %% 50 = 0 THEN 500 ELSE 200 END, '{"content-type":"application/json"}', body, length(body),
                    '192.0.2.' || n %% 250, 'user' || n %% 1000, 'Orders.create', md5(n::text), left(md5((n + 1)::text), 16)
                FROM (SELECT n, (now() AT TIME ZONE 'UTC')::date - 60 - n %% %d + n * interval '80 milliseconds' AS day,
                    %s AS body FROM generate_series(%d, %d) n) logs"""
                        .formatted(DAYS, BODY, from, to));
    }

    /** Of everything about them, and how many there are. */
    String digest() throws SQLException {
        return text("SELECT count(*) || ' ' || md5(string_agg(md5(l::text), '' ORDER BY id)) FROM"
                        + " security_input_request_log l" + OLD)
                + ' '
                + text("SELECT count(*) || ' ' || md5(string_agg(md5(r::text), '' ORDER BY log_id, object_id)) FROM"
                        + " security_related_object r");
    }

    long count() throws SQLException {
        return Long.parseLong(text("SELECT count(*) FROM security_input_request_log" + OLD));
    }

    /** How many rows were deleted since the database was made; known a second later. */
    long deleted() throws SQLException {
        return Long.parseLong(text(
                "SELECT COALESCE(n_tup_del, 0) FROM pg_stat_user_tables WHERE relname = 'security_input_request_log'"));
    }

    /** What they take on the disk, indexes included. */
    String size() throws SQLException {
        return text("SELECT pg_size_pretty(pg_total_relation_size('security_input_request_log'))");
    }

    String setting(String name) throws SQLException {
        return text("SHOW " + name);
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            results.next();
            return results.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
