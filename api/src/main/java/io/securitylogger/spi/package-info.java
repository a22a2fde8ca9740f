/**
 * What a backend or an integration implements: where logs are written to and read from, and how an object becomes a
 * reference. Every implementation is a CDI bean of the application or of a library in its {@code WEB-INF/lib}.
 */
@NullMarked
package io.securitylogger.spi;

import org.jspecify.annotations.NullMarked;
