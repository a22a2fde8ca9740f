package io.securitylogger.suite.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

final class TestFiles {
    private TestFiles() {}

    static Path databases() {
        return path("databases.directory");
    }

    static Path jar(String property) {
        return path(property);
    }

    private static Path path(String property) {
        @Nullable String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "System property " + property + " is not set: run the suite by the module of a server.");
        }
        return Path.of(value);
    }
}
