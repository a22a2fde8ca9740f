package io.securitylogger.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a WAR.
 *
 * @param packages packages of this module whose classes go in; none of them is loaded here
 * @param libraries the jars of {@code WEB-INF/lib}
 * @param settings what MicroProfile Config finds there
 * @param database what {@value #DATA_SOURCE} leads to; {@code null} for no data source
 */
public record WarFile(
        List<String> packages, List<Path> libraries, Map<String, String> settings, @Nullable Database database)
        implements Application {

    /** The name of the data source. */
    public static final String DATA_SOURCE = "java:app/jdbc/logs";

    /** Every client asks from one address, as often as it can. */
    private static final String NO_LIMITS = "security.throttling-enabled=false\n";

    /** JSON-B everywhere: WildFly takes Jackson as soon as a jar of the WAR has an annotation of Jackson's. */
    private static final String WEB_XML =
            """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>resteasy.preferJacksonOverJsonB</param-name>
                <param-value>false</param-value>
              </context-param>
              %s
            </web-app>
            """;

    private static final String DEPENDENCIES =
            """
            <jboss-deployment-structure>
              <deployment>
                <dependencies>
                  <module name="jdk.management"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    public WarFile {
        packages = List.copyOf(packages);
        libraries = List.copyOf(libraries);
        settings = Map.copyOf(settings);
    }

    @Override
    public String probe() {
        return WildFly.METER;
    }

    @Override
    public Map<String, String> properties() {
        return Map.of();
    }

    @Override
    public void install(Path base, Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            String dataSource = database == null ? "" : database.element(DATA_SOURCE);
            put(out, "WEB-INF/web.xml", WEB_XML.formatted(dataSource).getBytes(UTF_8));
            put(out, "WEB-INF/jboss-deployment-structure.xml", DEPENDENCIES.getBytes(UTF_8));
            put(out, "WEB-INF/classes/META-INF/microprofile-config.properties", config());
            for (Path library : libraries) {
                put(out, "WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
            for (String name : packages) {
                putPackage(out, name);
            }
        }
    }

    private byte[] config() {
        StringBuilder text = new StringBuilder(NO_LIMITS);
        settings.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    private static void putPackage(ZipOutputStream out, String name) throws IOException {
        String folder = name.replace('.', '/');
        try (Stream<Path> classes = Files.list(classesOfModule().resolve(folder))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                put(out, "WEB-INF/classes/" + folder + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private static Path classesOfModule() throws IOException {
        try {
            return Path.of(WarFile.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The classes of this module are not in a directory", e);
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
