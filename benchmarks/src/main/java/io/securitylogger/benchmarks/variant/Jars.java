package io.securitylogger.benchmarks.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What WARs are made of.
 *
 * @param bundle the jar of Security Logger
 * @param driver the JDBC driver of PostgreSQL
 * @param peer the jars of Logbook
 */
public record Jars(Path bundle, Path driver, List<Path> peer) {

    public Jars {
        peer = List.copyOf(peer);
    }

    /** Takes all jars of a directory as the peer's. */
    public static Jars of(Path bundle, Path driver, Path peerDirectory) throws IOException {
        try (Stream<Path> files = Files.list(peerDirectory)) {
            return new Jars(bundle, driver, files.sorted().toList());
        }
    }
}
