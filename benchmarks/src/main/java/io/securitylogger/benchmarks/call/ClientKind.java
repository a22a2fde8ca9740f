package io.securitylogger.benchmarks.call;

import java.net.URI;
import java.util.Locale;

/** The clients that are compared. */
enum ClientKind {
    JDK,
    JERSEY,
    RESTEASY;

    static ClientKind of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Calling to(URI server, Logging logging) {
        return this == JDK ? JdkCalling.to(server, logging) : JaxRsCalling.to(server, logging);
    }

    /**
     * Logbook has nothing for the client of the JDK, and on RESTEasy its filter closes the answer, which nobody can read
     * then (its issue 1771).
     */
    boolean isLoggedBy(Logging logging) {
        return this == JERSEY || logging != Logging.LOGBOOK;
    }

    /** Whether the jar belongs to another client, which JAX-RS might take for this one. */
    boolean isForeign(String jar) {
        return (this != JERSEY && jar.contains("/org/glassfish/")) || (this != RESTEASY && jar.contains("/org/jboss/"));
    }
}
