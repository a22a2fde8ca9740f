package io.securitylogger.impl.sql;

import io.securitylogger.TaskInvocationLog;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.StaleTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Finds tasks that have died in the table of invocations. */
@Backend
@ApplicationScoped
public class SqlStaleTasks implements StaleTasks {

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlStaleTasks(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlStaleTasks() {}

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public List<TaskInvocationLog> stale(Instant staleBefore, Instant startedFrom, int most) throws SQLException {
        return database.read(search -> search.stale(staleBefore, startedFrom, most)).stream()
                .map(TaskInvocationLog.class::cast)
                .toList();
    }
}
