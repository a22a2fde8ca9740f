package io.securitylogger.elasticsearch.node;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Whose node, and of which major version. Each is in a module of this build, which has to be on the class path. */
public enum NodeKind {
    ELASTICSEARCH("elasticsearch", "io.securitylogger.elasticsearch.node.NodeMain"),

    /** Runs where the environment variable {@code JDK21_HOME} names a JDK of 21 or later. */
    ELASTICSEARCH_9("elasticsearch9", "io.securitylogger.elasticsearch.node.NodeMain"),

    OPENSEARCH("opensearch", "io.securitylogger.opensearch.node.OpenSearchMain");

    private final String directory;
    private final String main;

    NodeKind(String directory, String main) {
        this.directory = directory;
        this.main = main;
    }

    /** Whether there is the JDK that it needs. */
    public boolean canRun() {
        return Files.isExecutable(java());
    }

    /** Where its files are packed, and a name for files of its own. */
    String directory() {
        return directory;
    }

    String main() {
        return main;
    }

    /** The name of its settings. */
    String configuration() {
        return this == OPENSEARCH ? "opensearch.yml" : "elasticsearch.yml";
    }

    Path java() {
        String home = this == ELASTICSEARCH_9
                ? Objects.requireNonNullElse(System.getenv("JDK21_HOME"), "none")
                : System.getProperty("java.home");
        return Path.of(home, "bin", "java");
    }

    /** How a JVM finds its libraries, which are modules of Java or not. */
    List<String> libraries(Path home) {
        Path libraries = home.resolve("lib");
        String launcher = NodeFiles.launcher(this);
        return this == OPENSEARCH
                ? List.of("-cp", launcher + File.pathSeparator + libraries + "/*")
                : List.of(
                        "--module-path",
                        libraries.toString(),
                        "--add-modules=jdk.net,jdk.management.agent,ALL-MODULE-PATH",
                        "-cp",
                        launcher);
    }
}
