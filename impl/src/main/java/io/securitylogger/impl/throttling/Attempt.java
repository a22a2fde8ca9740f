package io.securitylogger.impl.throttling;

import io.securitylogger.impl.message.Message;
import io.securitylogger.throttling.ThrottlingException;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the limits. First {@link #atOnce()}, then, when it is known who asks, {@link #later()}, at
 * last {@link #ended}; each once. A request that is refused anywhere counts nowhere. What is counted by how it ends is
 * counted at once and taken back if it ends otherwise. Used by one thread at a time.
 */
public final class Attempt {

    private final Throttle throttle;
    private final Rules rules;
    private final LoggedRequest request;
    private final Tally tally;
    private @Nullable Refusal refusal;
    private boolean userCounted;
    private boolean laterAsked;

    Attempt(Throttle throttle, Rules rules, LoggedRequest request) {
        this.throttle = throttle;
        this.rules = rules;
        this.request = request;
        this.tally = new Tally(throttle, rules.attempted(), request);
    }

    /** The limits that need not know who asks; empty if the request may go on. */
    public synchronized Optional<Refusal> atOnce() {
        return check(rules.atOnce(), List.of());
    }

    /** The other limits, and the rules of the application; empty if the request may go on, or was asked for before. */
    public synchronized Optional<Refusal> later() {
        if (laterAsked) {
            return Optional.empty();
        }
        laterAsked = true;
        userCounted = request.userId().isPresent();
        return check(rules.later(), rules.validators());
    }

    /** The limits by user, for who is known now; empty if the request may go on. */
    public synchronized Optional<Refusal> user() {
        if (userCounted) {
            return Optional.empty();
        }
        userCounted = true;
        return check(
                rules.later().stream()
                        .filter(meter -> meter.basis().needsUser())
                        .toList(),
                List.of());
    }

    /** The request was refused inside its resource method. */
    public synchronized Refusal refusedBy(ThrottlingException refused) {
        if (refusal == null) {
            String text = String.valueOf(refused.getMessage());
            refusal = new Refusal(rejected(text, refused.retryAfter(), List.of()), List.of());
            tally.takeBack();
            tell(refusal.rejected());
        }
        return refusal;
    }

    private Optional<Refusal> check(List<Meter> meters, List<ThrottlingValidator> validators) {
        if (refusal != null) {
            return Optional.empty();
        }
        refusal = meters.isEmpty() ? null : refusalBy(meters);
        for (int i = 0; refusal == null && i < validators.size(); i++) {
            refusal = refusalBy(validators.get(i));
        }
        if (refusal == null) {
            return Optional.empty();
        }
        tally.takeBack();
        tell(refusal.rejected());
        return throttle.mode().dryRun() ? Optional.empty() : Optional.of(refusal);
    }

    private @Nullable Refusal refusalBy(List<Meter> meters) {
        long now = throttle.now();
        Reached reached = new Reached();
        for (Meter meter : meters) {
            try {
                tally.count(meter, now, reached);
            } catch (RuntimeException | LinkageError failure) {
                Refusal failed = failed(failure, counter(meter));
                if (failed != null) {
                    return failed;
                }
            }
        }
        return reached.isNone() ? null : refusal(reached);
    }

    private static String counter(Meter meter) {
        Class<?> key = meter.basis().key();
        return key == null ? "the count of the logs" : key.getName();
    }

    private Refusal refusal(Reached reached) {
        List<PolicyState> states = reached.states();
        String text =
                states.isEmpty() ? "Too many requests" : states.get(0).limit().text();
        List<String> policies =
                states.stream().map(state -> state.limit().policy()).distinct().toList();
        return new Refusal(rejected(text, Duration.ofMillis(reached.waitMillis()), policies), states);
    }

    private @Nullable Refusal refusalBy(ThrottlingValidator validator) {
        try {
            validator.validate(request);
            return null;
        } catch (ThrottlingException tooMany) {
            String text = tooMany.getMessage() == null ? "Too many requests" : tooMany.getMessage();
            return new Refusal(rejected(text, tooMany.retryAfter(), List.of(name(validator))), List.of());
        } catch (RuntimeException | LinkageError failure) {
            return failed(failure, name(validator));
        }
    }

    private static String name(ThrottlingValidator validator) {
        Class<?> type = validator.getClass();
        return type.isSynthetic() || type.getSimpleName().contains("$")
                ? type.getSuperclass().getSimpleName()
                : type.getSimpleName();
    }

    private @Nullable Refusal failed(Throwable failure, String rule) {
        boolean passes = throttle.mode().failOpen();
        throttle.reporter().report(Message.THROTTLING_CHECK_FAILED, failure, rule, passes ? "let pass" : "refused");
        return passes
                ? null
                : new Refusal(rejected("The request could not be checked", Duration.ZERO, List.of(rule)), List.of());
    }

    private ThrottlingRejected rejected(String text, Duration retryAfter, List<String> policies) {
        return new ThrottlingRejected(
                request, text, retryAfter, policies, throttle.mode().dryRun());
    }

    private void tell(ThrottlingRejected rejected) {
        try {
            throttle.beans().rejected(rejected);
        } catch (RuntimeException | LinkageError failure) {
            throttle.reporter().report(Message.THROTTLING_OBSERVER_FAILED, failure, request.log());
        }
    }

    /** The slug that the log gets if it has none; {@code null} for none. */
    public @Nullable String slug(int code) {
        return refusal() == null || throttle.mode().dryRun() ? Outcome.slug(rules.attempted(), code) : null;
    }

    /**
     * The request has been answered.
     *
     * @param slug that of its log
     */
    public synchronized void ended(@Nullable String slug) {
        tally.end(slug);
    }

    /** Why it was refused, or would have been but for the dry run; {@code null} if it was not. */
    public synchronized @Nullable Refusal refusal() {
        return refusal;
    }

    /** Whether its bodies are logged. */
    public boolean logsBodies() {
        return refusal() == null || throttle.mode().dryRun() || throttle.mode().logBody();
    }

    /** The field {@code RateLimit-Policy}; empty for none. */
    public String policyField() {
        boolean isWanted = throttle.mode().headers()
                || (refusal() != null && !throttle.mode().dryRun());
        return isWanted ? rules.policies() : "";
    }

    /** The field {@code RateLimit}: what is left of the limits of all requests, or what is reached; empty for none. */
    public synchronized String stateField() {
        if (refusal != null) {
            return throttle.mode().dryRun() ? "" : RateLimitFields.states(refusal.states());
        }
        if (!throttle.mode().headers() || rules.policies().isEmpty()) {
            return "";
        }
        return RateLimitFields.states(tally.states());
    }
}
