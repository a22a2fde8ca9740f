package io.securitylogger.impl.sql;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database that logs are written to and read from. The data source is looked up once; the tables are brought up to
 * date when the application starts or, if the database is down then, by the first use that finds it up, tried at most
 * once in {@link #RETRY_PERIOD} while other uses fail at once. Thread-safe. Public for the container's proxy; not for
 * applications.
 */
@ApplicationScoped
public class SqlDatabase {

    static final Duration RETRY_PERIOD = Duration.ofSeconds(10);

    private final ReentrantLock preparing = new ReentrantLock();
    private SqlSettings settings;
    private Reporter reporter;
    private SqlTransactions transactions;
    private Surroundings surroundings;
    private volatile @Nullable DataSource source;
    private volatile @Nullable SqlDialect dialect;
    private volatile @Nullable Instant retryAt;

    /** What tests replace. */
    record Surroundings(DataSources dataSources, InstantSource clock) {}

    /** Called by the container. */
    @Inject
    public SqlDatabase(SqlSettings settings, Reporter reporter, SqlTransactions transactions) {
        this(settings, reporter, transactions, new Surroundings(DataSources.ofServer(), InstantSource.system()));
    }

    SqlDatabase(SqlSettings settings, Reporter reporter, SqlTransactions transactions, Surroundings surroundings) {
        this.settings = settings;
        this.reporter = reporter;
        this.transactions = transactions;
        this.surroundings = surroundings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlDatabase() {}

    /** Whether there is a database that can be worked with, now or later; says why if there is none. */
    boolean available() {
        try {
            ready();
            return true;
        } catch (UnsupportedDatabaseException e) {
            reporter.report(Message.SQL_DATABASE_UNSUPPORTED, e.product());
            return false;
        } catch (SQLException e) {
            if (source == null) {
                reporter.report(Message.SQL_NO_DATA_SOURCE, String.join(", ", DataSources.candidates(settings)));
                return false;
            }
            reporter.report(Message.SQL_NOT_READY, e, RETRY_PERIOD.toSeconds());
            return true;
        }
    }

    /** Stores the batch in a transaction of its own. */
    void write(LogBatch batch) throws SQLException {
        SqlDialect ready = ready();
        transactions.inNew(source(), connection -> {
            batch.write(connection, ready);
            return batch;
        });
    }

    /** Does work in a transaction of its own. */
    <T> T change(SqlWork<T> work) throws SQLException {
        ready();
        return transactions.inNew(source(), work);
    }

    /** Does what a reader does, in no transaction. */
    <T> T read(Reading<T> reading) throws SQLException {
        SqlDialect ready = ready();
        return transactions.inNone(source(), connection -> reading.on(new LogSearch(connection, ready)));
    }

    /** Does work of which every statement commits by itself. */
    <T> T alone(Statements<T> work) throws SQLException {
        SqlDialect ready = ready();
        return transactions.inNone(source(), connection -> work.on(connection, ready));
    }

    /** Work that knows the database it is done on. */
    @FunctionalInterface
    interface Statements<T> {
        T on(Connection connection, SqlDialect dialect) throws SQLException;
    }

    /** A question to the logs. */
    @FunctionalInterface
    interface Reading<T> {
        T on(LogSearch search) throws SQLException;
    }

    private SqlDialect ready() throws SQLException {
        SqlDialect known = dialect;
        return known == null ? prepare() : known;
    }

    /** The first attempt is waited for; after a failed one nobody waits for a database that may be down. */
    private SqlDialect prepare() throws SQLException {
        if (retryAt == null) {
            preparing.lock();
        } else if (!preparing.tryLock()) {
            throw new SQLException("The tables of the logs are not ready; another thread is at it");
        }
        try {
            SqlDialect known = dialect;
            return known == null ? prepareNow() : known;
        } finally {
            preparing.unlock();
        }
    }

    private SqlDialect prepareNow() throws SQLException {
        Instant now = surroundings.clock().instant();
        Instant next = retryAt;
        if (next != null && now.isBefore(next)) {
            throw new SQLException("The tables of the logs are not ready; the next attempt is at " + next);
        }
        retryAt = now.plus(RETRY_PERIOD);
        SqlDialect found = transactions.inNone(source(), this::prepare);
        dialect = found;
        return found;
    }

    private SqlDialect prepare(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        SqlDialect found = SqlDialect.of(product).orElseThrow(() -> new UnsupportedDatabaseException(product));
        int version = new SqlSchema(connection, found).update();
        if (version > SqlSchema.VERSION) {
            reporter.report(Message.SQL_SCHEMA_NEWER, version, SqlSchema.VERSION);
        }
        return found;
    }

    private DataSource source() throws SQLException {
        DataSource known = source;
        if (known == null) {
            List<String> names = DataSources.candidates(settings);
            known = surroundings
                    .dataSources()
                    .find(names)
                    .orElseThrow(() -> new SQLException("No data source is bound at " + names));
            source = known;
        }
        return known;
    }
}
