/**
 * Decides which requests are too many. Rules are read off annotations and settings once; counting is exact, in memory and
 * bounded. Knows neither CDI nor JAX-RS nor servlets.
 */
@NullMarked
package io.securitylogger.impl.throttling;

import org.jspecify.annotations.NullMarked;
