package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.throttling.ResourceRules.Attempted;
import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.LoginSlugs;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingException;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final ThrottlingSettings.Mode MODE = new ThrottlingSettings.Mode(false, true, true, true);
    private static final List<ThrottlingLimit> FIVE_A_MINUTE =
            List.of(ThrottlingLimit.of(LimitOn.PER_REQUEST, 5, Duration.ofMinutes(1)));

    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final Beans beans = new Beans();

    private Throttle throttle(List<ThrottlingLimit> defaults, ThrottlingSettings.Mode mode) {
        return new Throttle(
                new ThrottlingSettings(true, defaults, mode, 1000, 64),
                new Throttle.Surroundings(beans, clock, new Reporter(clock)));
    }

    private static Optional<Refusal> ask(Throttle throttle, ResourceRules rules, Asked asked) {
        Attempt attempt = throttle.begin(rules, asked);
        Optional<Refusal> refusal = attempt.atOnce().or(attempt::later);
        attempt.ended(null);
        return refusal;
    }

    private static int passing(Throttle throttle, ResourceRules rules, Asked asked, int requests) {
        int passed = 0;
        for (int i = 0; i < requests; i++) {
            passed += ask(throttle, rules, asked).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    private static Optional<Refusal> login(Throttle throttle, ResourceRules rules, Asked asked, int code) {
        Attempt attempt = throttle.begin(rules, asked);
        Optional<Refusal> refusal = attempt.atOnce().or(attempt::later);
        attempt.ended(refusal.isPresent() ? null : attempt.slug(code));
        return refusal;
    }

    private static ResourceRules rulesOf(String method, Attempted attempted) {
        try {
            return new ResourceRules(
                    Resource.class.getDeclaredMethod(method).getAnnotation(Throttling.class), false, attempted);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void letsExactlyAsManyPassInEachPositionOfTheWindow() throws InterruptedException {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        for (int step = 0; step < 20; step++) {
            AtomicInteger passed = new AtomicInteger();
            CountDownLatch done = new CountDownLatch(64);
            for (int i = 0; i < 64; i++) {
                threads.execute(() -> {
                    passed.addAndGet(passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 3));
                    done.countDown();
                });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(passed.get()).isEqualTo(step % 3 == 0 ? 5 : 0);
            now.addAndGet(20_000);
        }
        threads.shutdown();
    }

    @Test
    void saysForHowLongAndWhichLimitIsReached() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 5);
        now.addAndGet(14_500);

        Refusal refusal =
                ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1")).orElseThrow();

        assertThat(refusal.retryAfterSeconds()).isEqualTo(46);
        assertThat(refusal.rejected().policies()).containsExactly("per-request:5/PT1M");
        assertThat(beans.rejections()).containsExactly(refusal.rejected());
    }

    @Test
    void takesTheAddressesOfAnIpv6NetworkForOneClient() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        passing(throttle, ResourceRules.NONE, Asked.by("2001:db8::1"), 5);

        assertThat(ask(throttle, ResourceRules.NONE, Asked.by("2001:db8::ffff:1")))
                .isPresent();
        assertThat(ask(throttle, ResourceRules.NONE, Asked.by("2001:db8:0:1::1")))
                .isEmpty();
        assertThat(ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"))).isEmpty();
    }

    @Test
    void letsEveryRequestPassInDryRunAndTellsOfThoseItWouldRefuse() {
        Throttle throttle = throttle(FIVE_A_MINUTE, new ThrottlingSettings.Mode(true, true, true, true));

        assertThat(passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 9))
                .isEqualTo(9);

        assertThat(beans.rejections()).hasSize(4).allMatch(rejected -> rejected.dryRun());
    }

    @Test
    void refusesWhenEitherTheAddressOrTheUserHasReachedTheLimit() {
        Throttle throttle = throttle(List.of(), MODE);
        ResourceRules rules = rulesOf("byEither", Attempted.NOTHING);
        passing(throttle, rules, Asked.by("192.0.2.1").as("jane"), 2);

        assertThat(ask(throttle, rules, Asked.by("192.0.2.2").as("jane"))).isPresent();
        assertThat(ask(throttle, rules, Asked.by("192.0.2.1").as("john"))).isPresent();
        assertThat(ask(throttle, rules, Asked.by("192.0.2.2").as("john"))).isEmpty();
    }

    @Test
    void countsNowhereWhatIsRefusedSomewhere() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        ResourceRules rules = rulesOf("byBean", Attempted.NOTHING);

        assertThat(passing(throttle, rules, Asked.by("192.0.2.1").as("jane"), 10))
                .isEqualTo(1);
        assertThat(passing(throttle, rules, Asked.by("192.0.2.1").as("john"), 10))
                .isEqualTo(1);
        assertThat(passing(throttle, rules, Asked.by("192.0.2.1").as("jim"), 10))
                .isEqualTo(1);
    }

    @Test
    void locksAfterFailedLoginsOnly() {
        Throttle throttle = throttle(List.of(), MODE);
        ResourceRules rules = rulesOf("login", Attempted.LOGIN);
        for (int i = 0; i < 20; i++) {
            assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 204)).isEmpty();
            assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 500)).isEmpty();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 401)).isEmpty();
        }

        assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 204)).isPresent();
        assertThat(login(throttle, rules, Asked.by("192.0.2.2"), 204)).isEmpty();
        now.addAndGet(Duration.ofMinutes(5).toMillis());
        assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 204)).isEmpty();
    }

    @Test
    void letsNoCrowdOfLoginsSlipThroughBeforeTheyFail() {
        Throttle throttle = throttle(List.of(), MODE);
        ResourceRules rules = rulesOf("login", Attempted.LOGIN);
        List<Attempt> crowd = java.util.stream.Stream.generate(() -> throttle.begin(rules, Asked.by("192.0.2.1")))
                .limit(50)
                .toList();

        assertThat(crowd).filteredOn(attempt -> attempt.atOnce().isEmpty()).hasSize(3);
    }

    @Test
    void believesTheSlugThatTheApplicationSets() {
        Throttle throttle = throttle(List.of(), MODE);
        ResourceRules rules = rulesOf("login", Attempted.NOTHING);
        for (int i = 0; i < 3; i++) {
            Attempt attempt = throttle.begin(rules, Asked.by("192.0.2.1"));
            assertThat(attempt.atOnce()).isEmpty();
            attempt.ended(LoginSlugs.UNSUCCESSFUL_LOGIN);
        }

        assertThat(ask(throttle, rules, Asked.by("192.0.2.1"))).isPresent();
    }

    @Test
    void countsUserWhoIsNamedInsideTheMethod() {
        Throttle throttle = throttle(List.of(), MODE);
        ResourceRules rules = rulesOf("byPair", Attempted.LOGIN);
        int passed = 0;
        for (int i = 0; i < 5; i++) {
            Named named = new Named();
            Attempt attempt = throttle.begin(rules, named);
            assertThat(attempt.atOnce().or(attempt::later)).isEmpty();
            named.user = "jane";
            passed += attempt.user().isEmpty() ? 1 : 0;
            attempt.ended(attempt.slug(401));
        }

        assertThat(passed).isEqualTo(2);
    }

    @Test
    void passesOrRefusesByRulesThatFailAsItIsTold() {
        ResourceRules rules = rulesOf("failing", Attempted.NOTHING);

        assertThat(ask(throttle(List.of(), MODE), rules, Asked.by("192.0.2.1"))).isEmpty();
        Throttle closed = throttle(List.of(), new ThrottlingSettings.Mode(false, false, true, true));
        assertThat(ask(closed, rules, Asked.by("192.0.2.1"))).isPresent();
    }

    @Test
    void asksValidatorsOfTheApplication() {
        Refusal refusal = ask(throttle(List.of(), MODE), rulesOf("closed", Attempted.NOTHING), Asked.by("192.0.2.1"))
                .orElseThrow();

        assertThat(refusal.rejected().description()).isEqualTo("Closed for today");
        assertThat(refusal.rejected().policies()).containsExactly("Closed");
        assertThat(refusal.retryAfterSeconds()).isEqualTo(3600);
    }

    @Test
    void holdsNoMoreKeysThanItMayHoweverManyComeAndKeepsThoseOfLogins() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        ResourceRules rules = rulesOf("login", Attempted.LOGIN);
        for (int i = 0; i < 3; i++) {
            login(throttle, rules, Asked.by("192.0.2.1"), 401);
        }
        for (int i = 0; i < 100_000; i++) {
            ask(throttle, ResourceRules.NONE, new Asked("192.0.2.1", null, "/orders/" + i));
        }

        assertThat(throttle.counts().requests().size()).isBetween(500, 1024);
        assertThat(login(throttle, rules, Asked.by("192.0.2.1"), 204)).isPresent();
    }

    @Test
    void makesOneKeyOfAllAddressesThatStrangerForges() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        ClientAddress addresses = new ClientAddress(Networks.parse(List.of("10.0.0.0/8")));
        int passed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            String forged = "198." + (i >> 16) + '.' + (i >> 8 & 0xff) + '.' + (i & 0xff);
            String ip = addresses.of("192.0.2.1", List.of(), List.of(forged));
            passed += ask(throttle, ResourceRules.NONE, new Asked(ip, null, "/orders"))
                            .isEmpty()
                    ? 1
                    : 0;
        }

        assertThat(passed).isEqualTo(5);
        assertThat(throttle.counts().requests().size()).isEqualTo(1);
    }

    @Test
    void forgetsKeysThatCountNoMore() {
        Throttle throttle = throttle(FIVE_A_MINUTE, MODE);
        for (int i = 0; i < 300; i++) {
            ask(throttle, ResourceRules.NONE, new Asked("192.0.2.1", null, "/orders/" + i));
        }
        now.addAndGet(60_000);
        for (int i = 0; i < 300; i++) {
            ask(throttle, ResourceRules.NONE, new Asked("192.0.2.1", null, "/others/" + i));
        }

        assertThat(throttle.counts().requests().size()).isBetween(300, 340);
    }

    /** Whose user becomes known on the way. */
    private static final class Named implements ThrottlingRequest {
        private @Nullable String user;

        @Override
        public io.securitylogger.LogRef log() {
            return Asked.by("192.0.2.1").log();
        }

        @Override
        public String ip() {
            return "192.0.2.1";
        }

        @Override
        public Optional<String> userId() {
            return Optional.ofNullable(user);
        }

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String path() {
            return "/login";
        }

        @Override
        public String viewSlug() {
            return "login";
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
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
