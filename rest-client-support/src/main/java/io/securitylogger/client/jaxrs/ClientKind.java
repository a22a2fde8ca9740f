package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.core.Configuration;

/** The implementations of JAX-RS clients that are treated apart. */
enum ClientKind {
    JERSEY,
    OTHER;

    static ClientKind of(Configuration configuration) {
        return configuration.getClass().getName().startsWith("org.glassfish.jersey.") ? JERSEY : OTHER;
    }
}
