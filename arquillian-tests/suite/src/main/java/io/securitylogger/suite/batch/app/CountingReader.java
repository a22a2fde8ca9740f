package io.securitylogger.suite.batch.app;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Reads the numbers from 1 to 10; waits before the fifth until the table {@code opened} has a row. */
@Dependent
@Named("countingReader")
@NullUnmarked
public class CountingReader extends AbstractItemReader {
    private static final int LAST = 10;
    private static final int HELD = 5;

    @Resource(lookup = "java:app/jdbc/Logs")
    private DataSource database;

    private int last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint instanceof Integer known ? known : 0;
    }

    @Override
    public @Nullable Object readItem() throws Exception {
        if (last == LAST) {
            return null;
        }
        if (last + 1 == HELD) {
            awaitOpen();
        }
        return ++last;
    }

    private void awaitOpen() throws SQLException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!isOpen()) {
            never.await(100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isOpen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM opened")) {
            return rows.next();
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
