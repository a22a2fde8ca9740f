package io.securitylogger.elasticsearch.node;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The libraries that are packed in the modules of this build, and what a node needs around them. */
final class NodeFiles {

    private NodeFiles() {}

    /** The class path on which the main class of a kind is. */
    static String launcher(NodeKind kind) {
        return Stream.of(own(), origin(kind)).distinct().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static Path own() {
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

    /** The jar, or the folder of classes, in which a kind is packed. */
    private static Path origin(NodeKind kind) {
        URL packed = NodeFiles.class.getResource('/' + kind.directory());
        if (packed == null) {
            throw new IllegalStateException("The module of " + kind + " is not on the class path");
        }
        try {
            return packed.openConnection() instanceof JarURLConnection jar
                    ? Path.of(jar.getJarFileURL().toURI())
                    : Path.of(packed.toURI()).resolveSibling("");
        } catch (IOException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A home directory with the libraries. */
    static void unpackTo(Path home, NodeKind kind) throws IOException {
        Path origin = origin(kind);
        if (Files.isDirectory(origin)) {
            copy(origin.resolve(kind.directory()), home);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + origin.toUri()), Map.of())) {
            copy(jar.getPath(kind.directory()), home);
        }
    }

    /** The configuration of a node on this port of loopback. Documents of tests are large for its heap. */
    static Path configure(Path home, NodeKind kind, int port) throws IOException {
        Path configuration = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                configuration.resolve(kind.configuration()),
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
                indexing_pressure.memory.limit: 30%%
                """
                        .formatted(ElasticsearchNode.NAME, port, home));
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
