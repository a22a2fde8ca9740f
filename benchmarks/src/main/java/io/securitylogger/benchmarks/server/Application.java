package io.securitylogger.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a server runs. */
public sealed interface Application permits WarFile, FinishedWars, AdministeredWar {

    /** The path that answers 200 as soon as the application is up. */
    String probe();

    /** The system properties that the server gets for it. */
    Map<String, String> properties();

    /** The size of the heap, and whatever else its virtual machine is told. */
    default List<String> machineOptions() {
        return List.of("-Xms512m", "-Xmx512m");
    }

    /**
     * Puts it into a server that has not started yet.
     *
     * @param base the server's base directory, with its configuration and a directory for deployments
     * @param archive where the WAR must be
     */
    void install(Path base, Path archive) throws IOException;
}
