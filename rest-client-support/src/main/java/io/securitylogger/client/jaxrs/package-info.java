/**
 * Has the calls of JAX-RS clients logged, those of MicroProfile REST Clients among them: JAX-RS filters and interceptors for
 * what JAX-RS tells, and one class for each implementation that tells which calls brought no answer.
 *
 * <p>Sees the API alone, never the engine. Nothing but {@link io.securitylogger.client.jaxrs.JerseyTransport} and
 * {@link io.securitylogger.client.jaxrs.JerseyDiscovery} imports Jersey, and nothing RESTEasy: neither is there on every
 * server.
 */
@NullMarked
package io.securitylogger.client.jaxrs;

import org.jspecify.annotations.NullMarked;
