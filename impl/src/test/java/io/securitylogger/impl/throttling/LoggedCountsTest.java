package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import io.securitylogger.testing.InMemoryBackend;
import io.securitylogger.throttling.LoginSlugs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several nodes, which write one log. */
class LoggedCountsTest {

    private static final Asked CLIENT = Asked.by("192.0.2.1");

    private final Throttled app = new Throttled();
    private final InMemoryBackend backend = new InMemoryBackend();
    private final Impatient impatient = new Impatient(Thread::new);
    private final Throttle throttle = throttle(backend, Throttled.MODE);

    @AfterEach
    void close() {
        impatient.close();
    }

    private Throttle throttle(LogReader reader, ThrottlingSettings.Mode mode) {
        return app.throttle(Throttled.FIVE_A_MINUTE, mode, new LoggedCounts(reader, impatient));
    }

    /** Logs of another node. */
    private void logged(int times, Asked asked, int code, @Nullable String slug) {
        for (int i = 0; i < times; i++) {
            LogFields fields = new LogFields(
                    UUID.randomUUID(),
                    slug,
                    Set.of(),
                    null,
                    Map.of(),
                    app.now(),
                    app.now(),
                    null,
                    null,
                    LogFields.FINAL);
            HttpExchange.Request request = new HttpExchange.Request(
                    asked.method(), false, "host", asked.path(), Map.of(), Map.of(), HttpExchange.Body.EMPTY);
            backend.write(List.of(new LogEvent(
                    LogPhase.FINISHED,
                    new InputRequestLog(
                            fields,
                            LogState.ofResponseCode(code),
                            new HttpExchange(
                                    request, new HttpExchange.Response(code, Map.of(), HttpExchange.Body.EMPTY)),
                            new InputRequestLog.Caller(
                                    asked.ip(), asked.userId().orElse(null)),
                            asked.viewSlug(),
                            null))));
        }
    }

    private Optional<Refusal> ask(Asked asked) {
        return Throttled.ask(throttle, ResourceRules.NONE, asked);
    }

    @Test
    void countsWhatOtherNodesHaveServedAndWhatTheyHaveRefused() {
        logged(3, CLIENT, 200, null);
        assertThat(ask(CLIENT)).isEmpty();
        logged(2, CLIENT, 429, null);

        Refusal refusal = ask(CLIENT).orElseThrow();

        assertThat(refusal.rejected().retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(refusal.rejected().policies()).containsExactly("per-request:5/PT1M");
        assertThat(refusal.states()).extracting(PolicyState::remaining).containsExactly(0);
    }

    @Test
    void countsOwnRequestsThatAreNotYetInTheLog() {
        assertThat(Throttled.passing(throttle, ResourceRules.NONE, CLIENT, 9)).isEqualTo(5);
    }

    @Test
    void whatTheLogRefusesCountsNowhere() {
        logged(5, CLIENT, 200, null);
        assertThat(Throttled.passing(throttle, ResourceRules.NONE, CLIENT, 9)).isZero();
        app.pass(60_001);

        assertThat(Throttled.passing(throttle, ResourceRules.NONE, CLIENT, 9)).isEqualTo(5);
    }

    @Test
    void countsNoOtherClientPathOrTime() {
        logged(5, CLIENT, 200, null);

        assertThat(ask(Asked.by("192.0.2.2"))).isEmpty();
        assertThat(ask(CLIENT.at("/other"))).isEmpty();
        app.pass(60_001);
        assertThat(ask(CLIENT)).isEmpty();
    }

    @Test
    void countsLoginsByTheirSlugAndUser() {
        ResourceRules byPair = Throttled.rulesOf("byPair", ResourceRules.Attempted.LOGIN);
        logged(1, CLIENT.as("jane"), 401, LoginSlugs.UNSUCCESSFUL_LOGIN);
        logged(1, CLIENT.as("jane"), 204, LoginSlugs.SUCCESSFUL_LOGIN);
        assertThat(Throttled.login(throttle, byPair, CLIENT.as("jane"), 204)).isEmpty();
        logged(1, CLIENT.as("jane"), 401, LoginSlugs.UNSUCCESSFUL_LOGIN);

        assertThat(Throttled.login(throttle, byPair, CLIENT.as("jane"), 204)).isPresent();
        assertThat(Throttled.login(throttle, byPair, CLIENT.as("joe"), 204)).isEmpty();
    }

    @Test
    void passesOrRefusesAsTheSettingSaysWhenThereIsNoAnswer() {
        LogReader gone = new GoneReader();
        ThrottlingSettings.Mode closed = new ThrottlingSettings.Mode(false, false, true, true);

        assertThat(Throttled.passing(throttle(gone, Throttled.MODE), ResourceRules.NONE, CLIENT, 9))
                .as("this process counts on")
                .isEqualTo(5);
        assertThat(Throttled.ask(throttle(gone, closed), ResourceRules.NONE, CLIENT)
                        .orElseThrow()
                        .rejected()
                        .description())
                .isEqualTo("The request could not be checked");
    }

    private static final class GoneReader implements LogReader {

        @Override
        public String name() {
            return "gone";
        }

        @Override
        public Optional<LogRecord> find(LogRef ref) {
            throw new LogReadException("gone");
        }

        @Override
        public long count(LogQuery query) {
            throw new LogReadException("gone");
        }

        @Override
        public List<LogRecord> search(LogQuery query) {
            throw new LogReadException("gone");
        }
    }
}
