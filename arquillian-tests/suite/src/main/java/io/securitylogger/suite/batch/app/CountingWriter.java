package io.securitylogger.suite.batch.app;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Writes each item with its execution into the table {@code counted}. */
@Dependent
@Named("countingWriter")
@NullUnmarked
public class CountingWriter extends AbstractItemWriter {
    @Inject
    @BatchProperty
    private String url;

    @Inject
    private JobContext job;

    @Override
    public void writeItems(List<Object> items) throws SQLException {
        for (Object item : items) {
            new Counted(url).add("counted", (Integer) item, job.getExecutionId());
        }
    }
}
