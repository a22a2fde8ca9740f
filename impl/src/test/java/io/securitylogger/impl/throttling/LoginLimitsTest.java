package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.throttling.ResourceRules.Attempted;
import io.securitylogger.throttling.LoginSlugs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

    private final Throttled application = new Throttled();

    @Test
    void locksAfterFailedLoginsOnly() {
        Throttle throttle = application.throttle(List.of());
        ResourceRules rules = Throttled.rulesOf("login", Attempted.LOGIN);
        for (int i = 0; i < 20; i++) {
            assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 204))
                    .isEmpty();
            assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 500))
                    .isEmpty();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 401))
                    .isEmpty();
        }

        assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 204)).isPresent();
        assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.2"), 204)).isEmpty();
        application.pass(Duration.ofMinutes(5).toMillis());
        assertThat(Throttled.login(throttle, rules, Asked.by("192.0.2.1"), 204)).isEmpty();
    }

    @Test
    void letsNoCrowdOfLoginsSlipThroughBeforeTheyFail() {
        Throttle throttle = application.throttle(List.of());
        ResourceRules rules = Throttled.rulesOf("login", Attempted.LOGIN);
        List<Attempt> crowd = Stream.generate(() -> throttle.begin(rules, Asked.by("192.0.2.1")))
                .limit(50)
                .toList();

        assertThat(crowd).filteredOn(attempt -> attempt.atOnce().isEmpty()).hasSize(3);
    }

    @Test
    void believesTheSlugThatTheApplicationSets() {
        Throttle throttle = application.throttle(List.of());
        ResourceRules rules = Throttled.rulesOf("login", Attempted.NOTHING);
        for (int i = 0; i < 3; i++) {
            Attempt attempt = throttle.begin(rules, Asked.by("192.0.2.1"));
            assertThat(attempt.atOnce()).isEmpty();
            attempt.ended(LoginSlugs.UNSUCCESSFUL_LOGIN);
        }

        assertThat(Throttled.ask(throttle, rules, Asked.by("192.0.2.1"))).isPresent();
    }

    @Test
    void countsUserWhoIsNamedInsideTheMethod() {
        Throttle throttle = application.throttle(List.of());
        ResourceRules rules = Throttled.rulesOf("byPair", Attempted.LOGIN);
        int passed = 0;
        for (int i = 0; i < 5; i++) {
            AtomicReference<@Nullable String> user = new AtomicReference<>();
            Attempt attempt = throttle.begin(rules, Asked.by("192.0.2.1").as(() -> Optional.ofNullable(user.get())));
            assertThat(attempt.atOnce().or(attempt::later)).isEmpty();
            user.set("jane");
            passed += attempt.user().isEmpty() ? 1 : 0;
            attempt.ended(attempt.slug(401));
        }

        assertThat(passed).isEqualTo(2);
    }
}
