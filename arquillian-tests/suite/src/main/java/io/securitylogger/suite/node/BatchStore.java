package io.securitylogger.suite.node;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Has the batch runtime of a server that is laid out keep its executions where they outlive it: in a database that others may
 * share, but on Payara.
 */
@FunctionalInterface
interface BatchStore {

    /** Changes the configuration in the directory of the server. */
    void put(Path directory, Database database) throws IOException;

    /** That of the server under test. */
    static BatchStore ofServer() {
        return switch (ServerUnderTest.name()) {
            case "wildfly" -> BatchStore::wildFly;
            case "open-liberty" -> BatchStore::openLiberty;
            default -> BatchStore::payara;
        };
    }

    private static void wildFly(Path directory, Database database) throws IOException {
        Files.copy(database.driver(), directory.resolve("deployments/driver.jar"));
        Path configuration = directory.resolve("configuration/standalone.xml");
        replace(
                configuration,
                "<datasources>",
                """
                <datasources>
                  <datasource jndi-name="java:jboss/datasources/Batch" pool-name="Batch" jta="false">
                    <connection-url>%s</connection-url>
                    <driver>driver.jar</driver>
                    <security user-name="%s" password="%s"/>
                  </datasource>
                """
                        .formatted(database.url(), database.user(), database.password()));
        replace(
                configuration,
                "<default-job-repository name=\"in-memory\"/>",
                "<default-job-repository name=\"shared\"/>");
        replace(
                configuration,
                "<job-repository name=\"in-memory\">",
                """
                <job-repository name="shared">
                  <jdbc data-source="Batch"/>
                </job-repository>
                <job-repository name="in-memory">
                """);
    }

    private static void openLiberty(Path directory, Database database) throws IOException {
        Files.writeString(
                directory.resolve("servers/other/configDropins/overrides/batch.xml"),
                """
                <server>
                  <dataSource id="batch">
                    <jdbcDriver libraryRef="drivers"/>
                    <properties.postgresql URL="%s" user="%s" password="%s"/>
                  </dataSource>
                  <databaseStore id="batchStore" dataSourceRef="batch"/>
                  <batchPersistence jobStoreRef="batchStore"/>
                </server>
                """
                        .formatted(database.url(), database.user(), database.password()));
    }

    /** Each keeps its own, in files; by default it writes them half a second late. */
    private static void payara(Path directory, Database ignored) throws IOException {
        replace(
                directory.resolve("domain1/config/domain.xml"),
                "databases/ejbtimer;AUTO_SERVER=TRUE",
                "databases/ejbtimer;AUTO_SERVER=TRUE;WRITE_DELAY=0");
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IllegalStateException("No " + before + " in " + file);
        }
        Files.writeString(file, text.replace(before, after));
    }
}
