/**
 * Capture of a request at the level of servlets: bytes as they pass, status and headers as they are, one log from the
 * first to the last moment. Knows neither JAX-RS, which tells it what matched, nor CDI.
 */
@NullMarked
package io.securitylogger.impl.capture;

import org.jspecify.annotations.NullMarked;
