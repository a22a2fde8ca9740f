package io.securitylogger.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A WAR whose jobs an administrator starts by HTTP, on a server with a small heap that notes each of its collections.
 *
 * @param war the archive, whose settings let {@value #ROLE} in
 * @param heap the size of the heap, such as {@code 256m}
 * @param collections where the collections are noted
 */
public record AdministeredWar(WarFile war, String heap, Path collections) implements Application {

    /** Who may start jobs. */
    public static final String ROLE = "log-admins";

    /** The one user. */
    public static final String USER = "log-admin";

    /** The user's password. */
    public static final String PASSWORD = "only-for-benchmarks";

    private static final String LOGIN =
            """
              <login-config><auth-method>BASIC</auth-method></login-config>
              <security-role><role-name>%s</role-name></security-role>
            </web-app>
            """
                    .formatted(ROLE);

    public AdministeredWar {
        requireNonNull(war, "war");
        requireNonNull(heap, "heap");
        requireNonNull(collections, "collections");
    }

    @Override
    public String probe() {
        return war.probe();
    }

    @Override
    public Map<String, String> properties() {
        return war.properties();
    }

    @Override
    public List<String> machineOptions() {
        return List.of(
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections.toAbsolutePath() + ":uptimemillis");
    }

    @Override
    public void install(Path base, Path archive) throws IOException {
        war.install(base, archive);
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path webXml = zip.getPath("WEB-INF/web.xml");
            Files.writeString(webXml, Files.readString(webXml).replace("</web-app>", LOGIN));
        }
        Path configuration = base.resolve("configuration");
        append(configuration.resolve("application-users.properties"), USER + '=' + hash());
        append(configuration.resolve("application-roles.properties"), USER + '=' + ROLE);
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, '\n' + line + '\n', StandardOpenOption.APPEND);
    }

    /** As WildFly's realm of properties has it. */
    private static String hash() throws IOException {
        try {
            byte[] text = (USER + ":ApplicationRealm:" + PASSWORD).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
