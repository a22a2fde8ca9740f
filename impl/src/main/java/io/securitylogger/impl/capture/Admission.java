package io.securitylogger.impl.capture;

import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.Refusal;

/** What throttling has to say to the log of a request, and to learn of its end. */
final class Admission {

    private static final String REFUSED = "throttled_by";
    private static final String WOULD_BE_REFUSED = "throttling_dry_run";

    private Admission() {}

    /** To be called before the log is written for the last time. */
    static void settle(Attempt attempt, Scope scope, int code) {
        SecurityLog log = ScopeSecurityLog.of(scope);
        Refusal refusal = attempt.refusal();
        if (refusal != null) {
            log.extra(
                    refusal.rejected().dryRun() ? WOULD_BE_REFUSED : REFUSED,
                    refusal.rejected().policies());
        }
        String slug = attempt.slug(code);
        if (slug != null && scope.slug() == null) {
            log.slug(slug);
        }
        attempt.ended(scope.slug());
    }
}
