package io.securitylogger.suite.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jspecify.annotations.Nullable;

/**
 * The one drop-in jar as the build made it.
 *
 * <p>The system property {@code bundle.jar} names it; the modules of the servers take it from the reactor.
 */
public final class Bundle {
    private static final String PROPERTY = "bundle.jar";

    private Bundle() {}

    /**
     * The bundle as an archive, named as an application would carry it.
     *
     * @throws IllegalStateException when the build gave none
     */
    public static JavaArchive archive() {
        @Nullable String value = System.getProperty(PROPERTY);
        if (value == null || !Files.isRegularFile(Path.of(value))) {
            throw new IllegalStateException("System property " + PROPERTY + " names no file: " + value
                    + ". Run the suite by the module of a server, from the root of the project.");
        }
        return ShrinkWrap.create(ZipImporter.class, "security-logger.jar")
                .importFrom(Path.of(value).toFile())
                .as(JavaArchive.class);
    }
}
