package io.securitylogger.elasticsearch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The libraries that are packed beside these classes, and what a node needs around them. */
final class NodeFiles {

    private static final String PACKED = "elasticsearch";

    private NodeFiles() {}

    /** The class path on which {@link NodeMain} is. */
    static Path launcher() {
        try {
            return Path.of(NodeFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A home directory with the libraries. */
    static void unpackTo(Path home) throws IOException {
        Path launcher = launcher();
        if (Files.isDirectory(launcher)) {
            copy(launcher.resolve(PACKED), home);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + launcher.toUri()), Map.of())) {
            copy(jar.getPath(PACKED), home);
        }
    }

    /** The configuration of a node on this port of loopback. */
    static Path configure(Path home, String name, int port) throws IOException {
        Path configuration = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                configuration.resolve("elasticsearch.yml"),
                """
                cluster.name: %1$s
                node.name: %1$s
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %2$d
                transport.port: 19900-20000
                path.data: %3$s/data
                path.logs: %3$s/logs
                cluster.routing.allocation.disk.threshold_enabled: false
                """
                        .formatted(name, port, home));
        Files.writeString(
                configuration.resolve("log4j2.properties"),
                """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d %p %c{1.} %m%n
                rootLogger.level = warn
                rootLogger.appenderRef.console.ref = console
                """);
        Files.createDirectories(home.resolve("tmp"));
        Files.createDirectories(home.resolve("logs"));
        return configuration;
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (!Files.exists(target)) {
                Files.copy(file, target);
            }
        }
    }
}
