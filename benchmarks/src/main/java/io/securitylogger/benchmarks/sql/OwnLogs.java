package io.securitylogger.benchmarks.sql;

import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.PostgreSql;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.sql.SqlDatabase;
import io.securitylogger.impl.sql.SqlLogReader;
import io.securitylogger.impl.sql.SqlLogWriter;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.impl.sql.SqlTransactions;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A PostgreSQL of a program's own, with the tables of the logs, and pooled connections to it that the engine finds.
 *
 * @param database where the tables are
 * @param pool the connections
 */
public record OwnLogs(Database database, TransactionPool pool) {

    /** What is measured with them. */
    @FunctionalInterface
    public interface Program {

        /** Runs once. */
        void run(OwnLogs logs) throws Exception;
    }

    /**
     * Starts the server, runs the program and stops the server.
     *
     * @param directory for the server alone
     */
    public static void with(Path directory, int connections, Program program) throws Exception {
        try (PostgreSql server = PostgreSql.start(directory)) {
            Database database = server.newDatabase("logs");
            OneDataSource.bind(database.asDataSource());
            if (!newWriter().available()) {
                throw new IllegalStateException("The tables could not be made");
            }
            try (TransactionPool pool = new TransactionPool(database.asDataSource(), connections)) {
                OneDataSource.bind(pool.asDataSource());
                program.run(new OwnLogs(database, pool));
            }
        }
    }

    /** Writes there. */
    public static SqlLogWriter newWriter() {
        return new SqlLogWriter(newDatabase());
    }

    /** Reads there. */
    public static SqlLogReader newReader() {
        return new SqlLogReader(newDatabase());
    }

    private static SqlDatabase newDatabase() {
        return new SqlDatabase(new SqlSettings(""), new Reporter(InstantSource.system()), new SqlTransactions());
    }
}
