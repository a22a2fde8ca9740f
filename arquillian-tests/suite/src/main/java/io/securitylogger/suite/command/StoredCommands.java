package io.securitylogger.suite.command;

import io.securitylogger.suite.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The logs of commands as the SQL backend has stored them: columns by their names, those that are null absent.
 *
 * @param database where they are
 */
public record StoredCommands(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** The logs of a command with this input, oldest first. */
    public List<Map<String, String>> of(String name, String input) {
        return database.rows(
                "SELECT * FROM security_command_log WHERE name = ? AND input = ? ORDER BY start", name, input);
    }

    /** The logs of a command, oldest first. */
    public List<Map<String, String>> of(String name) {
        return database.rows("SELECT * FROM security_command_log WHERE name = ? ORDER BY start", name);
    }

    /** The only log of a command with this input, once it has ended. */
    public Map<String, String> ended(String name, String input) {
        return await(name, input, log -> log.containsKey("stop"));
    }

    /** The only log of a command with this input, once it is as wanted. */
    public Map<String, String> await(String name, String input, Predicate<Map<String, String>> wanted) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, String>> found = of(name, input);
            if (found.size() == 1 && wanted.test(found.get(0))) {
                return found.get(0);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Not within " + TIMEOUT + " as wanted: " + found + ", of the same name: " + of(name));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The newest log of a command of which there were so many, once it has ended. */
    public Map<String, String> nextEnded(String name, int before) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, String>> found = of(name);
            if (found.size() == before + 1 && found.get(before).containsKey("stop")) {
                return found.get(before);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not ended within " + TIMEOUT + ": " + found);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The request with this id. */
    public List<Map<String, String>> request(String id) {
        return database.rows("SELECT * FROM security_input_request_log WHERE id = ?", id);
    }

    /** The objects that a log is related with, as {@code type:id}. */
    public List<String> related(Map<String, String> log) {
        return database
                .rows(
                        "SELECT type, object_id FROM security_related_object WHERE log_id = ?",
                        log.getOrDefault("id", ""))
                .stream()
                .map(row -> row.get("type") + ":" + row.get("object_id"))
                .toList();
    }
}
