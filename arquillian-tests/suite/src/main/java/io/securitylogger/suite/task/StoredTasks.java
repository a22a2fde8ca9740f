package io.securitylogger.suite.task;

import io.securitylogger.suite.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The logs of tasks as the SQL backend has stored them: columns by their names, those that are null absent.
 *
 * @param database where they are
 */
record StoredTasks(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** The invocations of a task, oldest first. */
    List<Map<String, String>> invocations(String name) {
        return database.rows("SELECT * FROM security_task_invocation_log WHERE name = ? ORDER BY start", name);
    }

    /** The runs of a task, oldest first. */
    List<Map<String, String>> runs(String name) {
        return database.rows("SELECT * FROM security_task_run_log WHERE name = ? ORDER BY start", name);
    }

    /** The invocations with a slug, oldest first. */
    List<Map<String, String>> withSlug(String slug) {
        return database.rows("SELECT * FROM security_task_invocation_log WHERE slug = ? ORDER BY start", slug);
    }

    /** The runs of an invocation, oldest first. */
    List<Map<String, String>> runsOf(String invocation) {
        return database.rows(
                "SELECT * FROM security_task_run_log WHERE parent_log = ? ORDER BY start",
                "task-invocation|" + invocation);
    }

    /** The only invocation with a slug, once it is over. */
    Map<String, String> endedWithSlug(String slug) {
        return awaitOnly(() -> withSlug(slug), log -> log.containsKey("stop"));
    }

    /** The only invocation of a task, once it is over. */
    Map<String, String> ended(String name) {
        return await(name, log -> log.containsKey("stop"));
    }

    /** The only invocation of a task, once it is as wanted. */
    Map<String, String> await(String name, Predicate<Map<String, String>> wanted) {
        return awaitOnly(() -> invocations(name), wanted);
    }

    private static Map<String, String> awaitOnly(
            Supplier<List<Map<String, String>>> rows, Predicate<Map<String, String>> wanted) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, String>> found = rows.get();
            if (found.size() == 1 && wanted.test(found.get(0))) {
                return found.get(0);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + TIMEOUT + " as wanted: " + found);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Pairs of runs of a task that went on at the same time. */
    List<Map<String, String>> overlapping(String name) {
        return database.rows(
                "SELECT a.id, a.start, a.stop, b.start AS other_start FROM security_task_run_log a"
                        + " JOIN security_task_run_log b ON b.name = a.name AND b.id <> a.id"
                        + " AND b.start >= a.start AND b.start < a.stop WHERE a.name = ?",
                name);
    }

    /** Changes what is stored, as if a process had died. */
    void change(String statement, String... values) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            if (prepared.executeUpdate() != 1) {
                throw new AssertionError("Not one row: " + statement);
            }
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
