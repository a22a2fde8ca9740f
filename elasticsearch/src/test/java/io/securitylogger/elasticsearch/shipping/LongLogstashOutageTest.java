package io.securitylogger.elasticsearch.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.elasticsearch.Steadily;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A Logstash that is away for long under load. On request: {@code -Dpressure.outage-seconds=60}. */
@EnabledIfSystemProperty(named = "pressure.outage-seconds", matches = "\\d+")
class LongLogstashOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("pressure.outage-seconds", 60));
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int PER_SECOND = 300;
    private static final int BUFFER = (int) (PER_SECOND * OUTAGE.toSeconds() / 2);

    private final Set<String> taken = new HashSet<>();
    private int refused;

    @Test
    void whatTheBufferTookArrivesAndTheRestIsRefused() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault());
                Logstash logstash = LogstashTest.logstash(receiver.port(), null, BUFFER)) {
            Steadily.repeat(PER_SECOND, Duration.ofSeconds(5), () -> send(logstash));
            receiver.goAway();
            Duration longest = Steadily.repeat(PER_SECOND, OUTAGE, () -> send(logstash));
            assertThat(longest).isLessThan(Duration.ofSeconds(3));
            assertThat(refused).isPositive();
            receiver.comeBack();
            Steadily.repeat(PER_SECOND, Duration.ofSeconds(10), () -> send(logstash));

            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (receiver.ids().size() < taken.size() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(10_000_000);
            }
            System.out.println("Logstash away for " + OUTAGE + ": " + taken.size() + " taken, " + refused
                    + " refused, longest call " + longest);
            assertThat(receiver.ids()).isEqualTo(taken);
        }
    }

    private void send(Logstash logstash) {
        UUID id = UUID.randomUUID();
        try {
            logstash.send(List.of(SampleLog.log().id(id).event()));
            taken.add(id.toString());
        } catch (LogstashFullException full) {
            refused++;
        }
    }
}
