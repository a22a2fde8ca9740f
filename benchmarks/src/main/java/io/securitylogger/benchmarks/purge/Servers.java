package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.server.AdministeredWar;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.WarFile;
import io.securitylogger.benchmarks.server.WildFly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts servers that log at once, and whose jobs an administrator starts.
 *
 * @param home the unpacked WildFly
 * @param runs where they may write
 * @param libraries Security Logger and the JDBC driver
 */
record Servers(Path home, Path runs, List<Path> libraries) {

    private static final String HEAP = System.getProperty("heap", "256m");
    private static final String APPLICATION = "io.securitylogger.benchmarks.application";

    Servers {
        libraries = List.copyOf(libraries);
    }

    /**
     * A server and what it was given.
     *
     * @param server the process
     * @param heap its collections
     * @param jobs its jobs
     */
    record Started(WildFly server, HeapLog heap, Jobs jobs) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    Path storage(String name) {
        return runs.resolve(name + "-backups").toAbsolutePath();
    }

    /** Removes the backups of an earlier run. */
    void forget(String name) throws IOException {
        if (Files.exists(storage(name))) {
            try (Stream<Path> files = Files.walk(storage(name))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The name is that of its directory and of its backups. */
    Started start(String name, Database database) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "security.backend-writers",
                "sql",
                "security.log-db-name",
                WarFile.DATA_SOURCE,
                "security.write-mode",
                "sync",
                "security.backup-storage-path",
                storage(name).toString(),
                "security.admin-resource-enabled",
                "true",
                "security.admin-roles",
                AdministeredWar.ROLE);
        Path collections = runs.resolve(name + "-heap.log");
        WarFile war = new WarFile(List.of(APPLICATION), libraries, settings, database);
        WildFly server = WildFly.start(home, runs.resolve(name), new AdministeredWar(war, HEAP, collections));
        return new Started(server, new HeapLog(collections), new Jobs(server.port()));
    }
}
