package io.securitylogger.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a server runs. */
public sealed interface Application permits WarFile, FinishedWars {

    /** The path that answers 200 as soon as the application is up. */
    String probe();

    /** The system properties that the server gets for it. */
    Map<String, String> properties();

    /**
     * Puts it into a server that has not started yet.
     *
     * @param base the server's base directory, with its configuration and a directory for deployments
     * @param archive where the WAR must be
     */
    void install(Path base, Path archive) throws IOException;
}
