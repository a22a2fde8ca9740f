package io.securitylogger.benchmarks.call;

import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.util.Locale;

/** The clients that are compared. */
enum ClientKind {
    JDK,
    JERSEY,
    /** Jersey without a network, see {@link JerseyInMemory}. */
    JERSEY_IN_MEMORY,
    RESTEASY;

    static ClientKind of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Calling to(URI server, Logging logging) {
        return switch (this) {
            case JDK -> JdkCalling.to(server, logging);
            case JERSEY, RESTEASY -> JaxRsCalling.by(ClientBuilder.newBuilder(), server, logging);
            case JERSEY_IN_MEMORY ->
                JaxRsCalling.by(ClientBuilder.newBuilder().withConfig(JerseyInMemory.configuration()), server, logging);
        };
    }

    /**
     * Logbook has nothing for the client of the JDK, and on RESTEasy its filter closes the answer, which nobody can read
     * then (its issue 1771).
     */
    boolean isLoggedBy(Logging logging) {
        return isJersey() || logging != Logging.LOGBOOK;
    }

    private boolean isJersey() {
        return this == JERSEY || this == JERSEY_IN_MEMORY;
    }

    /** Whether the jar belongs to another client, which JAX-RS might take for this one. */
    boolean isForeign(String jar) {
        return (!isJersey() && jar.contains("/org/glassfish/")) || (this != RESTEASY && jar.contains("/org/jboss/"));
    }
}
