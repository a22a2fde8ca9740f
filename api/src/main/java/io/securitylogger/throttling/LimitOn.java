package io.securitylogger.throttling;

import java.util.Locale;

/**
 * Which requests a limit counts. Logins and second factors are counted by how they end; until then each that is under way
 * counts, so that no crowd of them slips through at once.
 */
public enum LimitOn {
    /** All. */
    PER_REQUEST,
    /** Logins that failed, see {@link LoginRequest}. */
    UNSUCCESSFUL_LOGIN,
    /** Logins that succeeded. */
    SUCCESSFUL_LOGIN,
    /** Second factors that were refused, see {@link TwoFactorRequest}. */
    UNSUCCESSFUL_TWO_FACTOR,
    /** Second factors that were accepted. */
    SUCCESSFUL_TWO_FACTOR;

    /** Its name in settings and in the fields of responses, for example {@code per-request}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
