package io.securitylogger.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one server keeps what it writes, made afresh for each start.
 *
 * @param path the server's base directory
 */
record ServerDirectory(Path path) {

    private static final String ARCHIVE = "ROOT.war";

    static ServerDirectory create(Path path, Path home, Application application) throws IOException {
        ServerDirectory directory = new ServerDirectory(path);
        directory.delete();
        Path configuration = Files.createDirectories(path.resolve("configuration"));
        try (Stream<Path> files = Files.list(home.resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(path.resolve("log"));
        application.install(
                path, Files.createDirectories(path.resolve("deployments")).resolve(ARCHIVE));
        return directory;
    }

    Path console() {
        return path.resolve("log").resolve("console.log");
    }

    boolean isDeployed() throws IOException {
        List<String> files = deployments();
        return files.stream().filter(name -> name.endsWith(".war")).allMatch(war -> files.contains(war + ".deployed"));
    }

    boolean hasFailed() throws IOException {
        return deployments().stream().anyMatch(name -> name.endsWith(".failed"));
    }

    private List<String> deployments() throws IOException {
        try (Stream<Path> files = Files.list(path.resolve("deployments"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The last lines that the server has printed. */
    List<String> tail(int lines) throws IOException {
        List<String> all = Files.readAllLines(console());
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }
}
