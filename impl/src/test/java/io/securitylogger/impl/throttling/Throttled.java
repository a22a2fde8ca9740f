package io.securitylogger.impl.throttling;

import io.securitylogger.impl.message.Reporter;
import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingException;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingRejected;
import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An application whose requests have limits, and whose time passes when it is told to. */
final class Throttled {

    static final List<ThrottlingLimit> FIVE_A_MINUTE =
            List.of(ThrottlingLimit.of(LimitOn.PER_REQUEST, 5, Duration.ofMinutes(1)));

    static final ThrottlingSettings.Mode MODE = new ThrottlingSettings.Mode(false, true, true, true);

    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final Beans beans = new Beans();

    Throttle throttle(List<ThrottlingLimit> defaults) {
        return throttle(defaults, MODE);
    }

    Throttle throttle(List<ThrottlingLimit> defaults, ThrottlingSettings.Mode mode) {
        return throttle(defaults, mode, null);
    }

    /** One that knows of other nodes, if there are any. */
    Throttle throttle(List<ThrottlingLimit> defaults, ThrottlingSettings.Mode mode, @Nullable OtherNodes others) {
        return new Throttle(
                new ThrottlingSettings(true, defaults, mode, new ThrottlingSettings.Counting(Counter.MEMORY, 1000, 64)),
                new Throttle.Surroundings(beans, clock, new Reporter(clock), others));
    }

    void pass(long millis) {
        now.addAndGet(millis);
    }

    List<ThrottlingRejected> rejections() {
        return beans.rejections();
    }

    static ResourceRules rulesOf(String method, ResourceRules.Attempted attempted) {
        try {
            return new ResourceRules(
                    Resource.class.getDeclaredMethod(method).getAnnotation(Throttling.class), false, attempted);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    Instant now() {
        return clock.instant();
    }

    static Optional<Refusal> ask(Throttle throttle, ResourceRules rules, Asked asked) {
        Attempt attempt = throttle.begin(rules, asked);
        Optional<Refusal> refusal = attempt.atOnce().or(attempt::later);
        attempt.ended(null);
        return refusal;
    }

    static int passing(Throttle throttle, ResourceRules rules, Asked asked, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += ask(throttle, rules, asked).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    static Optional<Refusal> login(Throttle throttle, ResourceRules rules, Asked asked, int code) {
        Attempt attempt = throttle.begin(rules, asked);
        Optional<Refusal> refusal = attempt.atOnce().or(attempt::later);
        attempt.ended(refusal.isPresent() ? null : attempt.slug(code));
        return refusal;
    }

    static final class UserAsKey implements ThrottlingKey {
        @Override
        public Optional<String> of(ThrottlingRequest request) {
            return request.userId();
        }
    }

    static final class Failing implements ThrottlingValidator {
        @Override
        public void validate(ThrottlingRequest request) {
            throw new IllegalStateException("the rules are gone");
        }
    }

    static final class Closed implements ThrottlingValidator {
        @Override
        public void validate(ThrottlingRequest request) {
            throw new ThrottlingException("Closed for today", Duration.ofHours(1));
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class Resource {

        @Throttling(limits = @Limit(requests = 2, per = "PT1M", by = ThrottleBy.IP_OR_USER))
        void byEither() {}

        @Throttling(limits = @Limit(requests = 1, per = "PT1M", key = UserAsKey.class))
        void byBean() {}

        @Throttling(limits = @Limit(of = LimitOn.UNSUCCESSFUL_LOGIN, requests = 3, per = "PT5M"))
        void login() {}

        @Throttling(
                limits =
                        @Limit(
                                of = LimitOn.UNSUCCESSFUL_LOGIN,
                                requests = 2,
                                per = "PT5M",
                                by = ThrottleBy.IP_AND_USER))
        void byPair() {}

        @Throttling(validators = Failing.class)
        void failing() {}

        @Throttling(validators = Closed.class)
        void closed() {}
    }
}
