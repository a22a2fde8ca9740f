package io.securitylogger.impl.sql;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads logs from the tables of a data source, in no transaction. Logs of a type without a table do not exist. */
@Backend
@ApplicationScoped
public class SqlLogReader implements LogReader {

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlLogReader(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlLogReader() {}

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
    public Optional<LogRecord> find(LogRef ref) {
        return LogTables.of(ref.type()).flatMap(table -> answer(ref, search -> search.find(table, ref)));
    }

    @Override
    public long count(LogQuery query) {
        return counts(List.of(query)).get(0);
    }

    @Override
    public List<Long> counts(List<LogQuery> queries) {
        return queries.isEmpty() ? List.of() : answer(queries, search -> search.counts(queries));
    }

    @Override
    public List<LogRecord> search(LogQuery query) {
        return LogTables.of(query.type())
                .map(table -> answer(query, search -> search.search(table, query)))
                .orElse(List.of());
    }

    @Override
    public List<LogRecord> children(List<LogRef> parents, int most) {
        return parents.isEmpty() ? List.of() : answer(parents, search -> search.children(parents, most));
    }

    private <T> T answer(Object question, SqlDatabase.Reading<T> reading) {
        try {
            return database.read(reading);
        } catch (SQLException | RuntimeException e) {
            throw new LogReadException("The SQL backend has no answer to " + question + ": " + e.getMessage(), e);
        }
    }
}
