package io.securitylogger.testing;

import io.securitylogger.spi.Backend;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The backend {@code memory} of an application that has this jar beside the bundle: one of those that
 * {@code security.backend-writers} and {@code security.backend-reader} choose among.
 */
@Backend
@ApplicationScoped
public class InMemoryBackend extends InMemoryLogs {

    /** Called by the container. */
    public InMemoryBackend() {}
}
