package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingLimit;

/**
 * What is left of a limit.
 *
 * @param limit the limit
 * @param name its name in header fields
 * @param remaining how many requests are allowed now
 * @param resetMillis after how many milliseconds one more is
 */
public record PolicyState(ThrottlingLimit limit, String name, int remaining, int resetMillis) {}
