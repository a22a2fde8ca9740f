package io.securitylogger.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server gives to applications that name no data source.
 *
 * @param driver the JDBC driver of PostgreSQL
 * @param database where it leads
 */
public record DefaultDataSource(Path driver, Database database) {

    private static final String BEGIN = "<connection-url>";
    private static final String END = "</datasource>";

    /** Changes the one data source of WildFly's own configuration. */
    void install(Path base) throws IOException {
        Path configuration = base.resolve("configuration/standalone.xml");
        String original = Files.readString(configuration);
        int begin = original.indexOf(BEGIN);
        int end = original.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(configuration + " has no data source");
        }
        String driverName = driver.getFileName().toString();
        Files.copy(driver, base.resolve("deployments").resolve(driverName));
        Files.writeString(
                configuration,
                original.substring(0, begin) + database.serverElements(driverName) + original.substring(end));
    }
}
