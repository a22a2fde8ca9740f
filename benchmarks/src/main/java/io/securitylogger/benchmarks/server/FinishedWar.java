package io.securitylogger.benchmarks.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A WAR as it was built, on a server whose default data source is another one.
 *
 * @param war the archive
 * @param probe the path that answers 200 as soon as the application is up
 * @param properties the system properties that the server gets for it
 * @param dataSource the server's default data source
 */
public record FinishedWar(Path war, String probe, Map<String, String> properties, DefaultDataSource dataSource)
        implements Application {

    public FinishedWar {
        requireNonNull(war, "war");
        requireNonNull(probe, "probe");
        properties = Map.copyOf(properties);
        requireNonNull(dataSource, "dataSource");
    }

    @Override
    public void install(Path base, Path archive) throws IOException {
        dataSource.install(base);
        Files.copy(war, archive);
    }
}
