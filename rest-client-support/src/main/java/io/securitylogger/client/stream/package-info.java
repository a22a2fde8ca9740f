/**
 * Streams between a client and its connection, which copy what passes. For the adapters of this module alone; knows no client
 * and, as they, of Security Logger only the API.
 */
@NullMarked
package io.securitylogger.client.stream;

import org.jspecify.annotations.NullMarked;
