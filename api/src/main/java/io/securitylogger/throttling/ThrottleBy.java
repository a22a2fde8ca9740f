package io.securitylogger.throttling;

import java.util.Locale;

/**
 * Whose requests a limit counts together. Always only those with the same path, method and resource method.
 *
 * <p>The user is who the container or a filter of the application has authenticated, or whom {@link ThrottlingCheck} names.
 * Where there is none, a limit by user lets every request pass.
 */
public enum ThrottleBy {
    /** Those of one address; of IPv6, of one network, see {@code security.throttling-ipv6-prefix}. */
    IP,
    /** Those of one user. For logins this lets strangers lock a user out: prefer {@link #IP_AND_USER} there. */
    USER,
    /** Two counts, each with this limit: those of the address, and those of the user. */
    IP_OR_USER,
    /** Those of one user from one address. */
    IP_AND_USER;

    /** Its name in settings and in the fields of responses, for example {@code ip-or-user}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
