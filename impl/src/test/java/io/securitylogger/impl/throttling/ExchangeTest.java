package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.SharedCounts;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nodes that tell each other what they count. */
class ExchangeTest {

    private static final Asked CLIENT = Asked.by("192.0.2.1");
    private static final List<ThrottlingLimit> LIMITS = List.of(
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 5, Duration.ofMinutes(1)),
            ThrottlingLimit.of(LimitOn.UNSUCCESSFUL_LOGIN, 3, Duration.ofMinutes(5)));

    private final Throttled app = new Throttled();
    private final MeetingPlace place = new MeetingPlace();
    private final Node one = new Node(Throttled.MODE);
    private final Node two = new Node(Throttled.MODE);

    /** One process. */
    private final class Node {

        private final Exchange exchange = new Exchange(place, "shop", new Reporter(InstantSource.system()));
        private final Throttle throttle;
        private final AtomicInteger recalls = new AtomicInteger();

        Node(ThrottlingSettings.Mode mode) {
            throttle = app.throttle(LIMITS, mode, exchange);
        }

        void step() {
            exchange.step(throttle, new Exchange.Before(List.of(), recalls::incrementAndGet));
        }

        int passing(int requests) {
            return Throttled.passing(throttle, ResourceRules.NONE, CLIENT, requests);
        }

        boolean login(int code) {
            return Throttled.login(throttle, Throttled.rulesOf("login", ResourceRules.Attempted.LOGIN), CLIENT, code)
                    .isEmpty();
        }
    }

    private void meet() {
        one.step();
        two.step();
        one.step();
    }

    @Test
    void countWhatTheOthersHavePassed() {
        meet();
        assertThat(one.passing(3)).isEqualTo(3);
        meet();
        assertThat(two.passing(9)).isEqualTo(2);
        meet();

        assertThat(one.passing(9)).isZero();
        app.pass(60_001);
        assertThat(one.passing(9)).isEqualTo(5);
    }

    @Test
    void letPassAtMostTheLimitOfEachBetweenTwoMeetings() {
        meet();
        assertThat(one.passing(9) + two.passing(9)).isEqualTo(10);
        meet();

        app.pass(59_000);
        assertThat(one.passing(9) + two.passing(9)).isZero();
    }

    @Test
    void countFailedLoginsOfTheOthersAndGiveBackSuccessfulOnes() {
        meet();
        assertThat(one.login(401)).isTrue();
        assertThat(one.login(204)).isTrue();
        assertThat(two.login(401)).isTrue();
        meet();

        assertThat(two.login(401)).as("the third failure").isTrue();
        assertThat(two.login(401)).isFalse();
        meet();
        assertThat(one.login(204)).isFalse();
    }

    @Test
    void beginWithWhatIsRecalledAndNotWithWhatTheOthersToldBefore() {
        one.step();
        one.passing(5);
        one.step();
        app.pass(1);
        two.step();

        assertThat(two.recalls).hasValue(1);
        assertThat(two.passing(9)).as("nothing was in the log").isEqualTo(5);
    }

    @Test
    void goOnAloneWhileThePlaceIsAwayAndTellEverythingBehindIt() {
        meet();
        place.close();
        assertThat(one.passing(4)).isEqualTo(4);
        assertThatStepFails(one);
        assertThatStepFails(one);
        place.open();
        meet();
        meet();

        assertThat(two.passing(9)).isEqualTo(1);
    }

    @Test
    void passOverWhatNobodyUnderstands() {
        meet();
        one.passing(4);
        one.step();
        place.publish("shop", new SharedCounts.Portion("newer release", 0, "?"));
        assertThatThrownBy(two::step).isInstanceOf(IllegalArgumentException.class);
        two.step();

        assertThat(two.passing(9)).isEqualTo(1);
    }

    private static void assertThatStepFails(Node node) {
        assertThatThrownBy(node::step).isInstanceOf(LogReadException.class);
    }

    @Test
    void tellNobodyWhoAskedForWhat() {
        meet();
        one.passing(1);
        meet();

        List<Change> told = place.portions().stream()
                .flatMap(portion -> Change.decode(portion.changes()).stream())
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).key()).isNotEqualTo(keyWithoutSecret());
    }

    private long keyWithoutSecret() {
        Meter meter = one.throttle.meters(List.of()).get(0);
        return new SipHash(new SipHash.Secret(0, 0))
                .add(meter.id())
                .add("192.0.2.1")
                .add(CLIENT.path())
                .add(CLIENT.method())
                .add(CLIENT.viewSlug())
                .value();
    }

    @Test
    void tellThousandsInSeveralPortions() {
        meet();
        for (int i = 0; i < 12_000; i++) {
            Throttled.ask(one.throttle, ResourceRules.NONE, Asked.by("192.0.2." + i));
        }
        meet();

        assertThat(place.portions()).hasSize(3);
        assertThat(place.portions())
                .allSatisfy(portion -> assertThat(portion.changes()).hasSizeLessThan(200_000));
    }
}
