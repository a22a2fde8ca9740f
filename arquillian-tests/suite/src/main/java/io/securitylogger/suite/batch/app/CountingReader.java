package io.securitylogger.suite.batch.app;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Reads the numbers from 1 to 10; says that it waits before the fifth, until the table {@code opened} has a row. */
@Dependent
@Named("countingReader")
@NullUnmarked
public class CountingReader extends AbstractItemReader {
    private static final int LAST = 10;
    private static final int HELD = 5;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Inject
    @BatchProperty
    private String url;

    @Inject
    private JobContext job;

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
            awaitOpen(new Counted(url));
        }
        return ++last;
    }

    private void awaitOpen(Counted counted) throws SQLException, InterruptedException {
        counted.add("waiting", HELD, job.getExecutionId());
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!counted.isOpen()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Nobody has opened");
            }
            never.await(100, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
