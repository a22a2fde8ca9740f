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
 * The node of each kind that all tests of a build share, in whatever JVM they run: started by the first that asks, ended with
 * the build.
 * Tests keep apart by prefixes of their own. Thread-safe, also between processes.
 */
public final class SharedNode {

    private SharedNode() {}

    /** Where that of Elasticsearch 8 answers. See {@link #uri(NodeKind)}. */
    public static URI uri() {
        return uri(NodeKind.ELASTICSEARCH);
    }

    /**
     * Where the node of this kind answers; starts it if it does not run.
     *
     * @throws UncheckedIOException if its files cannot be written
     * @throws IllegalStateException if the module of this kind is not on the class path, or the node does not start
     */
    public static synchronized URI uri(NodeKind kind) {
        ProcessHandle build = build();
        Path directory = Path.of(
                System.getProperty("java.io.tmpdir"), "security-logger-" + kind.directory() + '-' + build.pid());
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return running(kind, directory, build);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI running(NodeKind kind, Path directory, ProcessHandle build)
            throws IOException, InterruptedException {
        Path address = directory.resolve("address");
        if (Files.exists(address)) {
            URI known = URI.create(Files.readString(address));
            if (ElasticsearchNode.answers(known)) {
                return known;
            }
        }
        NodeFiles.delete(directory.resolve("node"));
        ElasticsearchNode node = new ElasticsearchNode(kind, directory, build);
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
