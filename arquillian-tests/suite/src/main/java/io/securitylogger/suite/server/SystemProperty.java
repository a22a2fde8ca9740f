package io.securitylogger.suite.server;

import org.jspecify.annotations.Nullable;

final class SystemProperty {
    private SystemProperty() {}

    static String required(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(
                    "System property " + name + " is not set: run the suite by the module of a server.");
        }
        return value;
    }
}
