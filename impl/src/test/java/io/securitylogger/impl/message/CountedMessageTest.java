package io.securitylogger.impl.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountedMessageTest {

    @RegisterExtension
    private final Said said = new Said();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final CountedMessage dropped =
            new CountedMessage(new Reporter(now::get), Message.EVENTS_DROPPED, "sql", 1000);

    @Test
    void saysTheFirstAtOnceAndTheRestOnceAPeriodWithExactNumbers() {
        dropped.add(1, null);
        dropped.add(2, null);
        dropped.add(3, null);
        assertThat(said.texts(Message.EVENTS_DROPPED)).hasSize(1);

        now.set(Instant.EPOCH.plus(Reporter.PERIOD));
        dropped.sayIfDue();
        dropped.sayIfDue();

        assertThat(said.texts(Message.EVENTS_DROPPED)).hasSize(2);
        assertThat(said.texts(Message.EVENTS_DROPPED).get(1))
                .contains("5 event(s) were dropped, 6 in all", "writer sql", "at 1000 events");
    }

    @Test
    void leavesNothingUnsaidAtTheEnd() {
        dropped.add(1, null);
        dropped.add(4, null);

        dropped.flush();
        dropped.flush();

        assertThat(said.texts(Message.EVENTS_DROPPED)).hasSize(2);
        assertThat(said.texts(Message.EVENTS_DROPPED).get(1)).contains("4 event(s) were dropped, 5 in all");
    }

    @Test
    void tellsItsLastCauseOnce() {
        dropped.add(1, new IllegalStateException("why"));
        dropped.add(1, null);
        dropped.flush();

        assertThat(said.records().get(0).getThrown()).hasMessage("why");
        assertThat(said.records().get(1).getThrown()).isNull();
    }
}
