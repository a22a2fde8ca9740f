/**
 * Whose address a request came from: literals, networks and forwarded headers, as pure functions over text. Never asks a
 * name server, imports nothing of the engine.
 */
@NullMarked
package io.securitylogger.impl.address;

import org.jspecify.annotations.NullMarked;
