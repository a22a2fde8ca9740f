package io.securitylogger.impl.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReporterTest {

    private final Logger logger = Logger.getLogger("io.securitylogger");
    private final List<LogRecord> said = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Reporter reporter = new Reporter(now::get);

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void saysARecurringMessageOnceAPeriodAndThenHowOften() {
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        assertThat(said).hasSize(1);

        now.set(Instant.EPOCH.plus(Reporter.PERIOD).minus(Duration.ofMillis(1)));
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        assertThat(said).hasSize(1);

        now.set(Instant.EPOCH.plus(Reporter.PERIOD));
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        assertThat(said).hasSize(2);
        assertThat(said.get(1).getMessage()).endsWith("(and 3 more like this)");
    }

    @Test
    void messagesDoNotSilenceEachOther() {
        reporter.report(Message.EVENT_DROPPED, "sql", 10);
        reporter.report(Message.OBSERVER_FAILED, new IllegalStateException("x"), "ref");
        assertThat(said).hasSize(2);
        assertThat(said.get(1).getThrown()).hasMessage("x");
    }

    @Test
    void numbersAreUnique() {
        Set<Integer> numbers = new HashSet<>();
        assertThat(Arrays.stream(Message.values()).allMatch(message -> numbers.add(message.number())))
                .isTrue();
    }

    @Test
    void textsCarryTheirIdAndArguments() {
        assertThat(Message.EVENT_DROPPED.text("sql", 1000))
                .startsWith("SECLOG0033: ")
                .contains("sql")
                .contains("1000")
                .doesNotContain("{");
    }
}
