package io.securitylogger.impl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarConfigTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void findsWhatTheServersConfigurationLacks() throws IOException {
        try (URLClassLoader war = war("security.release=1.2\nsecurity.write-mode=batched\n")) {
            WarConfig config = new WarConfig(new MapConfig(Map.of("security.write-mode", "sync")), war);

            assertThat(config.getOptionalValue("security.release", String.class))
                    .hasValue("1.2");
            assertThat(config.getOptionalValue("security.write-mode", String.class))
                    .hasValue("sync");
            assertThat(config.getOptionalValue("security.log-db-name", String.class))
                    .isEmpty();
            assertThat(config.getPropertyNames()).containsExactly("security.write-mode", "security.release");
        }
    }

    @Test
    void prefersTheFileOfTheHighestOrdinal() throws IOException {
        try (URLClassLoader war = war(
                "security.release=library\nconfig_ordinal=50\n",
                "security.release=war\n",
                "security.release=odd\nconfig_ordinal=many\n")) {
            assertThat(new WarConfig(new MapConfig(Map.of()), war).getOptionalValue("security.release", String.class))
                    .hasValue("war");
        }
    }

    /** Sees no file but these, in this order. */
    private URLClassLoader war(String... files) throws IOException {
        URL[] roots = new URL[files.length];
        for (int i = 0; i < files.length; i++) {
            Path root = directory.resolve(String.valueOf(i));
            Files.createDirectories(root.resolve("META-INF"));
            Files.writeString(root.resolve("META-INF/microprofile-config.properties"), files[i]);
            roots[i] = root.toUri().toURL();
        }
        return new URLClassLoader(roots, null);
    }
}
