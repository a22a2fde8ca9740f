package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingLimit;
import java.util.List;

/**
 * How requests are throttled.
 *
 * @param enabled whether they are
 * @param defaults the limits that hold unless a resource or a bean of the application says otherwise
 * @param mode what becomes of a request that is over a limit
 * @param counting how they are counted
 */
public record ThrottlingSettings(boolean enabled, List<ThrottlingLimit> defaults, Mode mode, Counting counting) {

    /**
     * What becomes of a request that is over a limit.
     *
     * @param dryRun it passes, and is only told of
     * @param failOpen one for which nobody can tell whether it is over passes
     * @param headers answers say what is left of the limits
     * @param logBody its body and that of its answer are logged as others are
     */
    public record Mode(boolean dryRun, boolean failOpen, boolean headers, boolean logBody) {}

    /**
     * How requests are counted.
     *
     * @param by what counts them
     * @param maxKeys of how many keys at a time, for logins and for the rest each
     * @param ipv6PrefixBits how many leading bits of an IPv6 address tell clients apart
     */
    public record Counting(Counter by, int maxKeys, int ipv6PrefixBits) {}

    public ThrottlingSettings {
        defaults = List.copyOf(defaults);
    }
}
