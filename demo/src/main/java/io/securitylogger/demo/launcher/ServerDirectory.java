package io.securitylogger.demo.launcher;

import io.securitylogger.demo.calls.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one server keeps what it writes, made afresh for each start, so that the unpacked server stays as it is and an
 * earlier run leaves nothing behind.
 *
 * @param path the server's base directory
 */
record ServerDirectory(Path path) {

    static ServerDirectory create(Path path, Path serverHome, List<Path> wars) throws IOException {
        ServerDirectory directory = new ServerDirectory(path);
        directory.delete();
        Path configuration = Files.createDirectories(path.resolve("configuration"));
        Path original = serverHome.resolve("standalone").resolve("configuration");
        for (Path file : list(original)) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        new ServerUser(Calls.ADMINISTRATOR).addTo(configuration, Calls.ADMINISTRATORS);
        Files.createDirectories(path.resolve("log"));
        Path deployments = Files.createDirectories(path.resolve("deployments"));
        for (Path war : wars) {
            Files.copy(war, deployments.resolve(war.getFileName()));
        }
        return directory;
    }

    /** What the server prints. */
    Path console() {
        return path.resolve("log").resolve("console.log");
    }

    /** Where the shop keeps backups of its logs, as its configuration says. */
    Path backups() {
        return path.resolve("backups");
    }

    boolean isDeployed() throws IOException {
        List<String> files = deployments();
        return files.stream().filter(name -> name.endsWith(".war")).allMatch(war -> files.contains(war + ".deployed"));
    }

    boolean hasFailed() throws IOException {
        return deployments().stream().anyMatch(name -> name.endsWith(".failed"));
    }

    private List<String> deployments() throws IOException {
        return list(path.resolve("deployments")).stream()
                .map(file -> file.getFileName().toString())
                .toList();
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

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
