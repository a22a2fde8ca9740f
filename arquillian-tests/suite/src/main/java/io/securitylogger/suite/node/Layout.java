package io.securitylogger.suite.node;

import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Lays out the directory of a server that is configured as the one under test, but for its ports. */
@FunctionalInterface
interface Layout {

    /**
     * Makes all that the server needs.
     *
     * @param installation of the server under test; only read
     * @param directory of the new server, new
     * @param application which it is to have
     */
    Launch of(Path installation, Path directory, WebArchive application) throws IOException;

    /** That of the server under test. */
    static Layout ofServer() {
        return switch (ServerUnderTest.name()) {
            case "wildfly" -> Layout::wildFly;
            case "open-liberty" -> Layout::openLiberty;
            default -> Layout::payara;
        };
    }

    private static Launch wildFly(Path installation, Path directory, WebArchive application) throws IOException {
        copy(installation.resolve("standalone/configuration"), directory.resolve("configuration"));
        export(application, directory.resolve("deployments"));
        int http = FreePorts.next();
        List<String> command = List.of(
                "sh",
                installation.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + directory,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + http,
                "-Djboss.https.port=" + FreePorts.next(),
                "-Djboss.management.http.port=" + FreePorts.next());
        return new Launch(
                command,
                Map.of("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true"),
                http,
                directory.resolve("log/server.log"));
    }

    private static Launch openLiberty(Path installation, Path directory, WebArchive application) throws IOException {
        Path server = directory.resolve("servers/other");
        for (String part : List.of("", "h2", "drivers")) {
            copy(installation.resolve("usr/servers/tests").resolve(part), server.resolve(part));
        }
        int http = withOwnPorts(server.resolve("server.xml"), "Port=\"(\\d+)\"");
        export(application, server.resolve("apps"));
        Files.writeString(
                Files.createDirectories(server.resolve("configDropins/overrides"))
                        .resolve("application.xml"),
                """
                <server>
                  <!-- it adds threads too slowly for tasks that wait -->
                  <executor coreThreads="200"/>
                  <webApplication location="%s">
                    <classloader commonLibraryRef="drivers"/>
                  </webApplication>
                </server>
                """
                        .formatted(application.getName()));
        return new Launch(
                List.of("sh", installation.resolve("bin/server").toString(), "run", "other"),
                Map.of("WLP_USER_DIR", directory.toString()),
                http,
                server.resolve("logs/messages.log"));
    }

    private static Launch payara(Path installation, Path directory, WebArchive application) throws IOException {
        Path domain = directory.resolve("domain1");
        for (String part : List.of("config", "lib")) {
            copy(installation.resolve("glassfish/domains/domain1").resolve(part), domain.resolve(part));
        }
        Files.createDirectory(domain.resolve("docroot"));
        int http = withOwnPorts(domain.resolve("config/domain.xml"), "port=\"(\\d{4,5})\"");
        export(application, domain.resolve("autodeploy"));
        return new Launch(
                List.of(
                        "sh",
                        installation.resolve("bin/asadmin").toString(),
                        "start-domain",
                        "--verbose",
                        "--domaindir",
                        directory.toString(),
                        "domain1"),
                Map.of(),
                http,
                domain.resolve("logs/server.log"));
    }

    /** Replaces all ports of a configuration, and returns the one in the place of that of the server under test. */
    private static int withOwnPorts(Path configuration, String port) throws IOException {
        Map<String, String> ports = new TreeMap<>();
        String text = Pattern.compile(port)
                .matcher(Files.readString(configuration))
                .replaceAll(found -> withPort(
                        found, ports.computeIfAbsent(found.group(1), old -> String.valueOf(FreePorts.next()))));
        Files.writeString(configuration, text);
        return Integer.parseInt(ports.getOrDefault(String.valueOf(ServerUnderTest.httpPort()), ""));
    }

    private static String withPort(MatchResult found, String port) {
        return found.group().replace(found.group(1), port);
    }

    /** Copies the files of a directory, but no further directories. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void export(WebArchive application, Path directory) throws IOException {
        Files.createDirectories(directory);
        application
                .as(ZipExporter.class)
                .exportTo(directory.resolve(application.getName()).toFile());
    }
}
