package io.securitylogger.impl.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class InFlightTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final InFlight inFlight = new InFlight();

    @Test
    void doesNotWaitWhenNothingIsUnderWay() {
        inFlight.begin();
        inFlight.end();

        inFlight.await(LONG);
    }

    @Test
    void waitsForTheLastRequest() throws Exception {
        inFlight.begin();
        inFlight.begin();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> inFlight.await(LONG));

        inFlight.end();
        assertThat(waiting).isNotDone();
        inFlight.end();
        waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void leavesRequestsAloneThatTakeTooLong() {
        inFlight.begin();

        inFlight.await(Duration.ofMillis(50));

        inFlight.end();
    }
}
