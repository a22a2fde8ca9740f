/**
 * The adapter of {@link java.net.http.HttpClient}: a client of the same type that copies the bytes as they pass and changes
 * none of them. Knows the API alone, never the engine, and works without CDI.
 */
@NullMarked
package io.securitylogger.client.http;

import org.jspecify.annotations.NullMarked;
