/**
 * What JAX-RS alone knows of a request: the resource method, its annotations, the principal. Thin filters, registered for
 * every application by {@code META-INF/services}, that tell the capture; where a request was not captured they do
 * nothing.
 */
@NullMarked
package io.securitylogger.impl.jaxrs;

import org.jspecify.annotations.NullMarked;
