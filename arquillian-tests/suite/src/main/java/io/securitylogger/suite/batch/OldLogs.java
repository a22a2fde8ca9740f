package io.securitylogger.suite.batch;

import io.securitylogger.suite.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logs that are older than the test, in the tables of an application on PostgreSQL. The requests of a day follow each other by a
 * millisecond, and their paths are their numbers.
 *
 * @param database where they are
 */
record OldLogs(Database database) {

    /** All but those of requests that start jobs. */
    private static final String REQUESTS =
            "(SELECT * FROM security_input_request_log WHERE view_slug IS DISTINCT FROM 'security-log')";

    void deleteAll() {
        deleteAgain();
        execute("DELETE FROM security_input_request_log");
        execute("DELETE FROM security_output_request_log");
        execute("DELETE FROM security_related_object");
    }

    /** Adds finished requests of a day, each related with an object. */
    OldLogs requests(int count, int daysAgo) {
        execute(
                """
                INSERT INTO security_input_request_log (id, slug, extra_data, start, stop, time, version, state, method,
                    is_secure, host, path, request_headers, request_body, request_body_size, response_code, response_body,
                    response_body_size, ip, user_id, view_slug)
                SELECT gen_random_uuid(), 'plain', '{"number":' || n || '}', %1$s, %1$s + interval '1 second', 1, 9999, 'INFO',
                    'POST', false, 'shop', '/' || n, '{"accept":"*/*"}', 'žluťoučký "kůň" ' || n, 20, 200, repeat('x', 1000),
                    1000, '192.0.2.1', 'joe', 'Orders.create'
                FROM generate_series(1, %2$d) n"""
                        .formatted(start(daysAgo), count));
        execute(
                """
                INSERT INTO security_related_object (log_type, log_id, log_start, unit, type, object_id)
                SELECT 'input-request', id, start, '', 'Order', path FROM security_input_request_log
                WHERE view_slug = 'Orders.create' ON CONFLICT DO NOTHING""");
        return this;
    }

    /** Adds requests of a day that have not finished. */
    OldLogs unfinished(int count, int daysAgo) {
        execute(
                """
                INSERT INTO security_input_request_log (id, start, version, state, method, is_secure, path)
                SELECT gen_random_uuid(), %s, 0, 'INCOMPLETE', 'GET', false, '/unfinished'
                FROM generate_series(1, %d) n"""
                        .formatted(start(daysAgo), count));
        return this;
    }

    /** Adds finished calls of a day. */
    OldLogs calls(int count, int daysAgo, String state, String slug) {
        execute(
                """
                INSERT INTO security_output_request_log
                    (id, slug, start, stop, time, version, state, method, is_secure, path)
                SELECT gen_random_uuid(), '%3$s', %1$s, %1$s, 0, 9999, '%4$s', 'GET', false, '/call'
                FROM generate_series(1, %2$d) n"""
                        .formatted(start(daysAgo), count, slug, state));
        return this;
    }

    /** Relates some of the calls that are a hundred days old and have not failed with an object. */
    void relateCalls(String type, String id, int count) {
        execute(
                """
                INSERT INTO security_related_object (log_type, log_id, log_start, unit, type, object_id)
                SELECT 'output-request', id, start, '', '%s', '%s' FROM security_output_request_log
                WHERE state = 'INFO' AND start::date = '%s' LIMIT %d"""
                        .formatted(type, id, day(100), count));
    }

    /** How many calls there are, by {@code <days> <state> <slug>}. */
    Map<String, Integer> calls() {
        Map<String, Integer> counts = new TreeMap<>();
        String key = "(DATE '%s' - start::date) || ' ' || state || ' ' || slug".formatted(day(0));
        for (String row :
                texts("SELECT " + key + " || '=' || count(*) FROM security_output_request_log GROUP BY " + key)) {
            String[] parts = row.split("=", -1);
            counts.put(parts[0], Integer.valueOf(parts[1]));
        }
        return counts;
    }

    /** From now on the request with this number cannot be deleted. */
    void refuseToDelete(int number) {
        execute(
                """
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD.path = '/%d' THEN RAISE EXCEPTION 'refused by the test'; END IF;
                    RETURN OLD;
                END $$"""
                        .formatted(number));
        execute(
                "CREATE TRIGGER refuse BEFORE DELETE ON security_input_request_log FOR EACH ROW EXECUTE FUNCTION refuse()");
    }

    void deleteAgain() {
        execute("DROP TRIGGER IF EXISTS refuse ON security_input_request_log");
    }

    /** Of everything about all requests. */
    String digest() {
        return texts("SELECT md5(string_agg(l::text, '|' ORDER BY id)) FROM " + REQUESTS + " l")
                        .get(0)
                + texts("SELECT md5(string_agg(r::text, '|' ORDER BY log_id)) FROM security_related_object r")
                        .get(0);
    }

    List<String> ids() {
        return texts("SELECT id FROM " + REQUESTS + " l");
    }

    /** Those of the ids that are not there any more. */
    List<String> missingOf(List<String> ids) {
        List<String> missing = new ArrayList<>(ids);
        missing.removeAll(ids());
        return missing;
    }

    int countRequests() {
        return Integer.parseInt(texts("SELECT count(*) FROM " + REQUESTS + " l").get(0));
    }

    int countRelations() {
        return Integer.parseInt(
                texts("SELECT count(*) FROM security_related_object").get(0));
    }

    LocalDate day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    }

    private String start(int daysAgo) {
        return "TIMESTAMP '%s 12:00:00' + n * interval '1 millisecond'".formatted(day(daysAgo));
    }

    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
