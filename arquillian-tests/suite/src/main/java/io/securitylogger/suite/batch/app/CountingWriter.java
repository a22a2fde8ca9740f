package io.securitylogger.suite.batch.app;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Writes each item with its execution into the table {@code counted}. */
@Dependent
@Named("countingWriter")
@NullUnmarked
public class CountingWriter extends AbstractItemWriter {
    @Resource(lookup = "java:app/jdbc/Logs")
    private DataSource database;

    @Inject
    private JobContext job;

    @Override
    public void writeItems(List<Object> items) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO counted (item, execution) VALUES (?, ?)")) {
            for (Object item : items) {
                insert.setInt(1, (Integer) item);
                insert.setLong(2, job.getExecutionId());
                insert.executeUpdate();
            }
        }
    }
}
