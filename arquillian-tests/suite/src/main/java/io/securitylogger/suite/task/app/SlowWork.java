package io.securitylogger.suite.task.app;

import io.securitylogger.TaskHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Work that takes its time; each time it is done is a row of a table, with its process, its begin and its end. */
@ApplicationScoped
@NullUnmarked
public class SlowWork {
    /** Where it is kept. */
    public static final String TABLE =
            "CREATE TABLE IF NOT EXISTS slow_work (batch VARCHAR(100), number INTEGER, run BIGSERIAL PRIMARY KEY,"
                    + " process BIGINT, begun TIMESTAMP, ended TIMESTAMP)";

    /** Not shareable: Open Liberty would keep the connection for a task as long as that runs. */
    @Resource(lookup = "java:app/jdbc/Logs", shareable = false)
    private DataSource dataSource;

    /** Does a piece of it. */
    @TaskHandler("slow")
    public void work(String batch, int number, long millis) throws SQLException {
        long process = ProcessHandle.current().pid();
        long run;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO slow_work (batch, number, process, begun) VALUES (?, ?, ?, CURRENT_TIMESTAMP)",
                        new String[] {"run"})) {
            insert.setString(1, batch);
            insert.setInt(2, number);
            insert.setLong(3, process);
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                run = keys.getLong(1);
            }
        }
        rest(millis);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE slow_work SET ended = CURRENT_TIMESTAMP WHERE run = ?")) {
            update.setLong(1, run);
            update.executeUpdate();
        }
    }

    private static void rest(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
