package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.LoginSlugs;
import org.jspecify.annotations.Nullable;

/** How a request ended, as far as limits count it. */
final class Outcome {

    private static final int LEAST_FAILURE = 400;
    private static final int LEAST_SERVER_FAILURE = 500;

    private Outcome() {}

    /** What requests try that such limits count. */
    static ResourceRules.Attempted attempted(LimitOn of) {
        return switch (of) {
            case PER_REQUEST -> ResourceRules.Attempted.NOTHING;
            case SUCCESSFUL_LOGIN, UNSUCCESSFUL_LOGIN -> ResourceRules.Attempted.LOGIN;
            case SUCCESSFUL_TWO_FACTOR, UNSUCCESSFUL_TWO_FACTOR -> ResourceRules.Attempted.TWO_FACTOR;
        };
    }

    /** The slug of a request that ended with this status; {@code null} if it tried nothing or the server failed. */
    static @Nullable String slug(ResourceRules.Attempted attempted, int code) {
        if (attempted == ResourceRules.Attempted.NOTHING || code >= LEAST_SERVER_FAILURE) {
            return null;
        }
        boolean isLogin = attempted == ResourceRules.Attempted.LOGIN;
        return code < LEAST_FAILURE
                ? isLogin ? LoginSlugs.SUCCESSFUL_LOGIN : LoginSlugs.SUCCESSFUL_TWO_FACTOR
                : isLogin ? LoginSlugs.UNSUCCESSFUL_LOGIN : LoginSlugs.UNSUCCESSFUL_TWO_FACTOR;
    }

    /** The slug of the requests that such limits count; {@code null} for all requests. */
    static @Nullable String slugOf(LimitOn of) {
        return switch (of) {
            case PER_REQUEST -> null;
            case SUCCESSFUL_LOGIN -> LoginSlugs.SUCCESSFUL_LOGIN;
            case UNSUCCESSFUL_LOGIN -> LoginSlugs.UNSUCCESSFUL_LOGIN;
            case SUCCESSFUL_TWO_FACTOR -> LoginSlugs.SUCCESSFUL_TWO_FACTOR;
            case UNSUCCESSFUL_TWO_FACTOR -> LoginSlugs.UNSUCCESSFUL_TWO_FACTOR;
        };
    }

    /** Which limits count a request that ended with this slug; {@code null} for none but those of all requests. */
    static @Nullable LimitOn counted(@Nullable String slug) {
        if (slug != null) {
            for (LimitOn of : LimitOn.values()) {
                if (slug.equals(slugOf(of))) {
                    return of;
                }
            }
        }
        return null;
    }
}
