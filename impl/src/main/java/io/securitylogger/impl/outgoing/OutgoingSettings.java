package io.securitylogger.impl.outgoing;

/**
 * Which calls are logged, and what is sent with them.
 *
 * @param logged whether calls are logged at all
 * @param beginsTraces whether a trace begins with a call where none came with the request that it is made for
 */
public record OutgoingSettings(boolean logged, boolean beginsTraces) {}
