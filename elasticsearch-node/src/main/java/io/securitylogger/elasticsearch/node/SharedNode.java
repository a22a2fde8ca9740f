package io.securitylogger.elasticsearch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The node that all tests of a build share, in whatever JVM they run: started by the first that asks, ended with the build.
 * Tests keep apart by prefixes of their own. Thread-safe, also between processes.
 */
public final class SharedNode {

    private SharedNode() {}

    /**
     * Where the node answers; starts it if it does not run.
     *
     * @throws UncheckedIOException if its files cannot be written
     */
    public static synchronized URI uri() {
        ProcessHandle build = build();
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "security-logger-elasticsearch-" + build.pid());
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return running(directory, build);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI running(Path directory, ProcessHandle build) throws IOException, InterruptedException {
        Path address = directory.resolve("address");
        if (Files.exists(address)) {
            URI known = URI.create(Files.readString(address));
            if (ElasticsearchNode.answers(known)) {
                return known;
            }
        }
        NodeFiles.delete(directory.resolve("node"));
        ElasticsearchNode node = new ElasticsearchNode(directory, build);
        node.start();
        Files.writeString(address, node.uri().toString());
        return node.uri();
    }

    /** The nearest JVM above this one, which is Maven's; without one this process itself. */
    private static ProcessHandle build() {
        ProcessHandle self = ProcessHandle.current();
        for (ProcessHandle above = self.parent().orElse(null);
                above != null;
                above = above.parent().orElse(null)) {
            if (above.info().command().orElse("").endsWith("/java")) {
                return above;
            }
        }
        return self;
    }
}
