package io.securitylogger.impl.throttling;

import io.securitylogger.impl.message.Message;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingException;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.util.ArrayList;
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
    private final ThrottlingRequest request;
    private final List<Count> counts = new ArrayList<>(2);
    private @Nullable Refusal refusal;
    private boolean userCounted;
    private boolean laterAsked;

    /**
     * Where the request is counted.
     *
     * @param meter against these limits
     * @param key under this key
     * @param time at this time; negative if it is to be counted when it has ended
     */
    private record Count(Meter meter, long key, long time) {}

    Attempt(Throttle throttle, Rules rules, ThrottlingRequest request) {
        this.throttle = throttle;
        this.rules = rules;
        this.request = request;
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
            takeBackAll();
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
        takeBackAll();
        tell(refusal.rejected());
        return throttle.mode().dryRun() ? Optional.empty() : Optional.of(refusal);
    }

    private @Nullable Refusal refusalBy(List<Meter> meters) {
        long now = throttle.now();
        int longestWait = 0;
        List<PolicyState> reached = List.of();
        for (Meter meter : meters) {
            try {
                int wait = wait(meter, now);
                if (wait > 0) {
                    reached = reached.isEmpty() ? new ArrayList<>() : reached;
                    reached.addAll(reachedOf(meter, now));
                    longestWait = Math.max(longestWait, wait);
                }
            } catch (RuntimeException | LinkageError failure) {
                Refusal failed = failed(failure, String.valueOf(meter.basis().key()));
                if (failed != null) {
                    return failed;
                }
            }
        }
        return longestWait == 0 ? null : refusal(reached, longestWait);
    }

    /** How long the request would have to wait; what may go on has been counted. */
    private int wait(Meter meter, long now) {
        String whose = whose(meter.basis());
        if (whose == null) {
            return 0;
        }
        long key = throttle.counts().key(meter, whose, request);
        WindowTable table = throttle.counts().table(meter.basis());
        boolean countsNow = rules.attempted() == Outcome.attempted(meter.basis().of())
                || meter.basis().of() == LimitOn.PER_REQUEST;
        int wait = countsNow ? table.take(key, meter.quotas(), now) : table.peek(key, meter.quotas(), now);
        if (wait <= 0) {
            counts.add(new Count(meter, key, countsNow ? now : -1));
        }
        return wait;
    }

    private @Nullable String whose(Basis basis) {
        return basis.whose() == Basis.Whose.OF_BEAN
                ? throttle.beans().key(basis.keyOfBean()).of(request).orElse(null)
                : throttle.counts().whose(basis.whose(), request);
    }

    private List<PolicyState> reachedOf(Meter meter, long now) {
        String whose = whose(meter.basis());
        return whose == null
                ? List.of()
                : throttle
                        .counts()
                        .table(meter.basis())
                        .states(throttle.counts().key(meter, whose, request), meter.quotas(), now)
                        .stream()
                        .filter(state -> state.remaining() == 0)
                        .toList();
    }

    private Refusal refusal(List<PolicyState> reached, int waitMillis) {
        String text =
                reached.isEmpty() ? "Too many requests" : reached.get(0).limit().text();
        List<String> policies =
                reached.stream().map(state -> state.limit().policy()).distinct().toList();
        return new Refusal(rejected(text, Duration.ofMillis(waitMillis), policies), reached);
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
        LimitOn ending = Outcome.counted(slug);
        for (Count count : counts) {
            LimitOn of = count.meter().basis().of();
            boolean counts = of == LimitOn.PER_REQUEST || of == ending;
            if (counts && count.time() < 0) {
                long now = throttle.now();
                table(count).record(count.key(), count.meter().quotas(), now, now);
            } else if (!counts && count.time() >= 0) {
                table(count).giveBack(count.key(), count.time());
            }
        }
        counts.clear();
    }

    private void takeBackAll() {
        for (Count count : counts) {
            if (count.time() >= 0) {
                table(count).giveBack(count.key(), count.time());
            }
        }
        counts.clear();
    }

    private WindowTable table(Count count) {
        return throttle.counts().table(count.meter().basis());
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
        long now = throttle.now();
        List<PolicyState> states = new ArrayList<>();
        for (Count count : counts) {
            if (count.meter().basis().of() == LimitOn.PER_REQUEST) {
                states.addAll(table(count).states(count.key(), count.meter().quotas(), now));
            }
        }
        return RateLimitFields.states(states);
    }
}
