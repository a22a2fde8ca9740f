package io.securitylogger.demo.launcher;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to run the demo.
 *
 * @param serverHome the unpacked server; nothing is written there
 * @param wars the applications: the shop, and the services that it calls
 * @param port the port that is wanted
 * @param startLimit how long the start may take
 * @param runTime how long to run; {@code null} until somebody ends it
 */
record DemoSettings(Path serverHome, List<Path> wars, int port, Duration startLimit, @Nullable Duration runTime) {

    static final String USAGE = "demo.port (1-65535), demo.start-seconds and demo.seconds are whole numbers";

    DemoSettings {
        requireNonNull(serverHome, "serverHome");
        wars = List.copyOf(wars);
        requireNonNull(startLimit, "startLimit");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(port + " is no port");
        }
    }

    /** The settings that were given as properties, the others by default. */
    static DemoSettings of(Path serverHome, List<Path> wars, Properties properties) {
        String runTime = properties.getProperty("demo.seconds");
        return new DemoSettings(
                serverHome,
                wars,
                Integer.parseInt(properties.getProperty("demo.port", "8080")),
                seconds(properties.getProperty("demo.start-seconds", "180")),
                runTime == null ? null : seconds(runTime));
    }

    /** The same with other archives of the applications. */
    DemoSettings with(List<Path> otherWars) {
        return new DemoSettings(serverHome, otherWars, port, startLimit, runTime);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
