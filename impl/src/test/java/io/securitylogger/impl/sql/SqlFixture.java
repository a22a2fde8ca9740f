package io.securitylogger.impl.sql;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.testing.contract.SampleLog;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A database under test. */
abstract class SqlFixture {

    static final LogQuery ALL = LogQuery.of(LogType.INPUT_REQUEST);
    static final ObjectRef ORDER = ObjectRef.of("Order", 1);

    /** The database that the tests share. */
    abstract TestDatabase database();

    /** A new database without tables. */
    abstract DataSource emptyDatabase() throws SQLException;

    public final LogWriter writer() {
        return database().writer();
    }

    public final LogReader reader() {
        return database().reader();
    }

    public final LogPurger purger() {
        return database().purger();
    }

    public final void deleteAll() throws SQLException {
        database().empty();
    }

    final void write(LogEvent... events) throws SQLException {
        database().writer().write(List.of(events));
    }

    final InputRequestLog found(SampleLog log) {
        return (InputRequestLog) database().reader().find(log.ref()).orElseThrow();
    }

    static void inParallel(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> task : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
