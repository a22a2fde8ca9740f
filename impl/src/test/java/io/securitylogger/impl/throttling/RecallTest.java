package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.testing.InMemoryBackend;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.LoginSlugs;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final List<ThrottlingLimit> LIMITS = List.of(
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 3, Duration.ofMinutes(1)),
            ThrottlingLimit.of(LimitOn.UNSUCCESSFUL_LOGIN, 2, Duration.ofHours(1)));

    private final InMemoryBackend backend = new InMemoryBackend();
    private final Throttle throttle = new Throttle(
            new ThrottlingSettings(
                    true,
                    LIMITS,
                    new ThrottlingSettings.Mode(false, true, true, true),
                    new ThrottlingSettings.Counting(Counter.MEMORY, 100, 64)),
            new Throttle.Surroundings(new Beans(), CLOCK, new Reporter(CLOCK)));

    private void logged(int secondsAgo, int code, @Nullable String slug) {
        Asked asked = Asked.by("192.0.2.1");
        Instant start = NOW.minusSeconds(secondsAgo);
        LogFields fields = new LogFields(
                new UUID(secondsAgo, code), slug, Set.of(), null, Map.of(), start, start, null, null, LogFields.FINAL);
        HttpExchange.Request request = new HttpExchange.Request(
                asked.method(), false, "host", asked.path() + "/;x", Map.of(), Map.of(), HttpExchange.Body.EMPTY);
        backend.write(List.of(new LogEvent(
                LogPhase.FINISHED,
                new InputRequestLog(
                        fields,
                        LogState.ofResponseCode(code),
                        new HttpExchange(request, new HttpExchange.Response(code, Map.of(), HttpExchange.Body.EMPTY)),
                        new InputRequestLog.Caller(asked.ip(), null),
                        asked.viewSlug(),
                        null))));
    }

    private int passing() {
        throttle.recall(backend, List.of());
        int passed = 0;
        while (throttle.begin(ResourceRules.NONE, Asked.by("192.0.2.1"))
                .atOnce()
                .isEmpty()) {
            passed++;
        }
        return passed;
    }

    @Test
    void countsWhatWasLoggedWithinTheLimit() {
        logged(59, 200, null);
        logged(30, 500, null);

        assertThat(passing()).isEqualTo(1);
    }

    @Test
    void countsNeitherWhatIsTooOldNorWhatWasRefused() {
        logged(60, 200, null);
        logged(30, 429, null);

        assertThat(passing()).isEqualTo(3);
    }

    @Test
    void countsLoginsForAsLongAsTheirLimitAsks() {
        logged(3000, 401, LoginSlugs.UNSUCCESSFUL_LOGIN);
        logged(3100, 401, LoginSlugs.UNSUCCESSFUL_LOGIN);

        assertThat(passing()).isZero();
    }
}
