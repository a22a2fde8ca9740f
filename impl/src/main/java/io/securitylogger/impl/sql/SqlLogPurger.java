package io.securitylogger.impl.sql;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Removes logs from the tables of a data source, each call in a transaction of its own. */
@Backend
@ApplicationScoped
public class SqlLogPurger implements LogPurger {

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlLogPurger(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlLogPurger() {}

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public SortedMap<LocalDate, Long> countByDay(ExpiredLogs expired) throws SQLException {
        LogTable<?> table = LogTables.of(expired.type()).orElse(null);
        return table == null
                ? Collections.unmodifiableSortedMap(new TreeMap<>())
                : database.read(search -> search.expiredByDay(table, expired));
    }

    @Override
    public List<LogRecord> read(ExpiredLogs expired, int most) throws SQLException {
        LogTable<?> table = LogTables.of(expired.type()).orElse(null);
        return table == null ? List.of() : database.read(search -> search.expired(table, expired, most));
    }

    @Override
    public List<LogQuery.Page.Key> keys(ExpiredLogs expired, int most) throws SQLException {
        LogTable<?> table = LogTables.of(expired.type()).orElse(null);
        return table == null ? List.of() : database.read(search -> search.expiredKeys(table, expired, most));
    }

    @Override
    public int delete(LogType type, List<UUID> ids) throws SQLException {
        LogTable<?> table = LogTables.of(type).orElse(null);
        return table == null || ids.isEmpty()
                ? 0
                : database.change(connection -> new LogDeletion(connection, type, table).delete(ids));
    }
}
