package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import io.securitylogger.impl.throttling.ResourceRules.Attempted;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Throttled application = new Throttled();

    @Test
    void letsExactlyAsManyPassInEachPositionOfTheWindow() throws InterruptedException {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        for (int step = 0; step < 20; step++) {
            AtomicInteger passed = new AtomicInteger();
            CountDownLatch done = new CountDownLatch(64);
            for (int i = 0; i < 64; i++) {
                threads.execute(() -> {
                    passed.addAndGet(Throttled.passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 3));
                    done.countDown();
                });
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(passed.get()).isEqualTo(step % 3 == 0 ? 5 : 0);
            application.pass(20_000);
        }
        threads.shutdown();
    }

    @Test
    void saysForHowLongAndWhichLimitIsReached() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        Throttled.passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 5);
        application.pass(14_500);

        Refusal refusal = Throttled.ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"))
                .orElseThrow();

        assertThat(refusal.retryAfterSeconds()).isEqualTo(46);
        assertThat(refusal.rejected().policies()).containsExactly("per-request:5/PT1M");
        assertThat(application.rejections()).containsExactly(refusal.rejected());
    }

    @Test
    void takesTheAddressesOfAnIpv6NetworkForOneClient() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        Throttled.passing(throttle, ResourceRules.NONE, Asked.by("2001:db8::1"), 5);

        assertThat(Throttled.ask(throttle, ResourceRules.NONE, Asked.by("2001:db8::ffff:1")))
                .isPresent();
        assertThat(Throttled.ask(throttle, ResourceRules.NONE, Asked.by("2001:db8:0:1::1")))
                .isEmpty();
        assertThat(Throttled.ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1")))
                .isEmpty();
    }

    @Test
    void letsEveryRequestPassInDryRunAndTellsOfThoseItWouldRefuse() {
        Throttle throttle =
                application.throttle(Throttled.FIVE_A_MINUTE, new ThrottlingSettings.Mode(true, true, true, true));

        assertThat(Throttled.passing(throttle, ResourceRules.NONE, Asked.by("192.0.2.1"), 9))
                .isEqualTo(9);

        assertThat(application.rejections()).hasSize(4).allMatch(rejected -> rejected.dryRun());
    }

    @Test
    void refusesWhenEitherTheAddressOrTheUserHasReachedTheLimit() {
        Throttle throttle = application.throttle(List.of());
        ResourceRules rules = Throttled.rulesOf("byEither", Attempted.NOTHING);
        Throttled.passing(throttle, rules, Asked.by("192.0.2.1").as("jane"), 2);

        assertThat(Throttled.ask(throttle, rules, Asked.by("192.0.2.2").as("jane")))
                .isPresent();
        assertThat(Throttled.ask(throttle, rules, Asked.by("192.0.2.1").as("john")))
                .isPresent();
        assertThat(Throttled.ask(throttle, rules, Asked.by("192.0.2.2").as("john")))
                .isEmpty();
    }

    @Test
    void countsNowhereWhatIsRefusedSomewhere() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        ResourceRules rules = Throttled.rulesOf("byBean", Attempted.NOTHING);

        assertThat(Throttled.passing(throttle, rules, Asked.by("192.0.2.1").as("jane"), 10))
                .isEqualTo(1);
        assertThat(Throttled.passing(throttle, rules, Asked.by("192.0.2.1").as("john"), 10))
                .isEqualTo(1);
        assertThat(Throttled.passing(throttle, rules, Asked.by("192.0.2.1").as("jim"), 10))
                .isEqualTo(1);
    }

    @Test
    void passesOrRefusesByRulesThatFailAsItIsTold() {
        ResourceRules rules = Throttled.rulesOf("failing", Attempted.NOTHING);

        assertThat(Throttled.ask(application.throttle(List.of()), rules, Asked.by("192.0.2.1")))
                .isEmpty();
        Throttle closed = application.throttle(List.of(), new ThrottlingSettings.Mode(false, false, true, true));
        assertThat(Throttled.ask(closed, rules, Asked.by("192.0.2.1"))).isPresent();
    }

    @Test
    void asksValidatorsOfTheApplication() {
        Refusal refusal = Throttled.ask(
                        application.throttle(List.of()),
                        Throttled.rulesOf("closed", Attempted.NOTHING),
                        Asked.by("192.0.2.1"))
                .orElseThrow();

        assertThat(refusal.rejected().description()).isEqualTo("Closed for today");
        assertThat(refusal.rejected().policies()).containsExactly("Closed");
        assertThat(refusal.retryAfterSeconds()).isEqualTo(3600);
    }

    @Test
    void makesOneKeyOfAllAddressesThatStrangerForges() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        ClientAddress addresses = new ClientAddress(Networks.parse(List.of("10.0.0.0/8")));
        int passed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            String forged = "198." + (i >> 16) + '.' + (i >> 8 & 0xff) + '.' + (i & 0xff);
            String ip = addresses.of("192.0.2.1", List.of(), List.of(forged));
            passed += Throttled.ask(throttle, ResourceRules.NONE, Asked.by(ip)).isEmpty() ? 1 : 0;
        }

        assertThat(passed).isEqualTo(5);
        assertThat(throttle.counts().windows().requests().size()).isEqualTo(1);
    }

    @Test
    void forgetsKeysThatCountNoMore() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        for (int i = 0; i < 300; i++) {
            Throttled.ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1").at("/orders/" + i));
        }
        application.pass(60_000);
        for (int i = 0; i < 300; i++) {
            Throttled.ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1").at("/others/" + i));
        }

        assertThat(throttle.counts().windows().requests().size()).isBetween(300, 360);
    }

    @Test
    void holdsNoMoreKeysThanItMayHoweverManyComeAndKeepsThoseOfLogins() {
        Throttle throttle = application.throttle(Throttled.FIVE_A_MINUTE);
        ResourceRules rules = Throttled.rulesOf("login", Attempted.LOGIN);
        for (int i = 0; i < 3; i++) {
            Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 401);
        }
        for (int i = 0; i < 100_000; i++) {
            Throttled.ask(throttle, ResourceRules.NONE, Asked.by("192.0.2.1").at("/orders/" + i));
        }

        assertThat(throttle.counts().windows().requests().size()).isBetween(500, 1024);
        assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 204)).isPresent();
    }
}
