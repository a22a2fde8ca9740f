package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A database under test, emptied before each test. */
abstract class SqlFixture {

    static final LogQuery ALL = LogQuery.of(LogType.INPUT_REQUEST);
    static final ObjectRef ORDER = ObjectRef.of("Order", 1);

    /** The database that the tests share. */
    abstract TestDatabase database();

    /** A new database without tables. */
    abstract DataSource emptyDatabase() throws SQLException;

    @BeforeEach
    void emptyTables() throws SQLException {
        assertThat(database().writer().available()).isTrue();
        database().empty();
    }

    final void write(LogEvent... events) throws SQLException {
        database().writer().write(List.of(events));
    }

    final InputRequestLog found(Logs log) {
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

    static <T> List<List<T>> permutations(List<T> elements) {
        if (elements.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<T> others = new ArrayList<>(elements);
            T first = others.remove(i);
            for (List<T> rest : permutations(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
