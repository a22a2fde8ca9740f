package io.securitylogger.demo.launcher;

import io.securitylogger.elasticsearch.node.ElasticsearchNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;

/**
 * An Elasticsearch of the demo's own, with {@code -Delasticsearch}: the applications write to it beside their database, and
 * the log page reads from it. Ends with this process.
 */
final class ElasticsearchBeside implements AutoCloseable {

    /** One JVM more, with a heap of 512 MB at most. */
    private final ElasticsearchNode node;

    private final Path jar;

    private ElasticsearchBeside(ElasticsearchNode node, Path jar) {
        this.node = node;
        this.jar = jar;
    }

    static boolean isWanted(Properties properties) {
        String wanted = properties.getProperty("elasticsearch");
        return wanted != null && !wanted.equals("false");
    }

    /**
     * Starts the node.
     *
     * @param jar the second jar of Security Logger; the node's files go beside it, and are deleted in the end
     */
    static ElasticsearchBeside start(Path jar) throws IOException, InterruptedException {
        Path directory = jar.toAbsolutePath()
                .resolveSibling("elasticsearch-" + ProcessHandle.current().pid());
        ElasticsearchNode node = new ElasticsearchNode(directory);
        try {
            node.start();
            return new ElasticsearchBeside(node, jar);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            node.close();
            throw failure;
        }
    }

    /** Where it answers. */
    URI address() {
        return node.uri();
    }

    /** Copies of applications that log to it: all that they need is one jar more and two settings. */
    List<Path> joined(List<Path> wars) throws IOException {
        Path folder = Files.createDirectories(jar.toAbsolutePath().resolveSibling("with-elasticsearch"));
        List<Path> joined = new ArrayList<>();
        for (Path war : wars) {
            Path copy = folder.resolve(war.getFileName());
            Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem content = FileSystems.newFileSystem(copy)) {
                Files.copy(jar, content.getPath("WEB-INF/lib/security-logger-elasticsearch.jar"));
                Files.writeString(
                        content.getPath("WEB-INF/classes/META-INF/microprofile-config.properties"),
                        settings(),
                        StandardOpenOption.APPEND);
            }
            joined.add(copy);
        }
        return joined;
    }

    private String settings() {
        return """

                security.elasticsearch-database.hosts=%s
                security.backend-reader=elasticsearch
                """
                .formatted(address());
    }

    /** What is said of it when the shop is up. */
    String invitation() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("  " + address() + "/  Elasticsearch, which has the logs too; the log page reads from it");
        lines.add("");
        lines.add(
                "# Ask Elasticsearch what happened to the first order, once there is one. Try other queries behind q=.");
        lines.add("curl '" + question() + "'");
        lines.add("");
        return lines.toString();
    }

    /** What happened to the first order, in brief. */
    URI question() {
        String parts = "method,path,slug,response_code,state,release".replaceAll("([a-z_]+)", "hits.hits._source.$1");
        return address()
                .resolve("/security-*-log-*/_search?pretty&sort=start&filter_path=" + parts
                        + "&q=related_object_keys:%22Order%7C1%22");
    }

    @Override
    public void close() {
        node.close();
    }
}
