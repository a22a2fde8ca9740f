package io.securitylogger.suite.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jspecify.annotations.Nullable;

/** Jars that an application may carry, each named by a system property that the modules of the servers set. */
public final class Libraries {
    private Libraries() {}

    /** The one drop-in jar as the build made it. */
    static JavaArchive bundle() {
        return jar("bundle.jar", "security-logger.jar");
    }

    /** The logs as Jakarta Persistence entities, as the build made them. */
    public static JavaArchive entities() {
        return jar("entities.jar", "security-logger-entities.jar");
    }

    /** The capture of logs and the backend in memory, as the build made them. */
    public static JavaArchive testing() {
        return jar("testing.jar", "security-logger-testing.jar");
    }

    /** The backend for Elasticsearch, as the build made it. */
    public static JavaArchive elasticsearch() {
        return jar("elasticsearch.jar", "security-logger-elasticsearch.jar");
    }

    /** AssertJ, for tests that run inside a server. */
    public static JavaArchive assertj() {
        return jar("assertj.jar", "assertj.jar");
    }

    /** The driver of H2. */
    public static JavaArchive h2() {
        return jar("h2.jar", "h2.jar");
    }

    private static JavaArchive jar(String property, String name) {
        @Nullable String value = System.getProperty(property);
        if (value == null || !Files.isRegularFile(Path.of(value))) {
            throw new IllegalStateException("System property " + property + " names no file: " + value
                    + ". Run the suite by the module of a server, from the root of the project.");
        }
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(Path.of(value).toFile())
                .as(JavaArchive.class);
    }
}
