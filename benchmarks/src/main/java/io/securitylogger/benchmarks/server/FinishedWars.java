package io.securitylogger.benchmarks.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * WARs as they were built, on a server whose default data source is another one.
 *
 * @param wars the archives: the application, and those that it calls
 * @param probe the path that answers 200 as soon as the application is up
 * @param properties the system properties that the server gets for it
 * @param dataSource the server's default data source
 */
public record FinishedWars(List<Path> wars, String probe, Map<String, String> properties, DefaultDataSource dataSource)
        implements Application {

    public FinishedWars {
        wars = List.copyOf(wars);
        requireNonNull(probe, "probe");
        properties = Map.copyOf(properties);
        requireNonNull(dataSource, "dataSource");
    }

    @Override
    public void install(Path base, Path archive) throws IOException {
        dataSource.install(base);
        Files.copy(wars.get(0), archive);
        for (Path other : wars.subList(1, wars.size())) {
            Files.copy(other, archive.resolveSibling(other.getFileName()));
        }
    }
}
