package io.securitylogger.impl.sql;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes logs to the tables of a data source, each batch in a transaction of its own. A batch that meets another
 * transaction on the same log is tried again by itself.
 */
@ApplicationScoped
public class SqlLogWriter implements LogWriter {

    private static final int MAX_ATTEMPTS = 5;

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlLogWriter(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlLogWriter() {}

    @Override
    public String name() {
        return "sql";
    }

    /** False if no data source is bound at the name, or if its database is not known; true also while it is down. */
    @Override
    public boolean available() {
        return database.available();
    }

    @Override
    public void write(List<LogEvent> events) throws SQLException {
        LogBatch batch = new LogBatch(events);
        for (int attempt = 1; ; attempt++) {
            try {
                database.write(batch);
                return;
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !WriteConflict.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }
}
