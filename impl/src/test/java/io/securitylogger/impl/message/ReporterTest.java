package io.securitylogger.impl.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReporterTest {

    @RegisterExtension
    private final Said listener = new Said();

    private final List<LogRecord> said = listener.records();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Reporter reporter = new Reporter(now::get);

    @Test
    void saysARecurringMessageOnceAPeriodAndThenHowOften() {
        reporter.report(Message.WRITER_FAILED, "sql", 10);
        reporter.report(Message.WRITER_FAILED, "sql", 10);
        reporter.report(Message.WRITER_FAILED, "sql", 10);
        assertThat(said).hasSize(1);

        now.set(Instant.EPOCH.plus(Reporter.PERIOD).minus(Duration.ofMillis(1)));
        reporter.report(Message.WRITER_FAILED, "sql", 10);
        assertThat(said).hasSize(1);

        now.set(Instant.EPOCH.plus(Reporter.PERIOD));
        reporter.report(Message.WRITER_FAILED, "sql", 10);
        assertThat(said).hasSize(2);
        assertThat(said.get(1).getMessage()).endsWith("(and 3 more like this)");
    }

    @Test
    void messagesDoNotSilenceEachOther() {
        reporter.report(Message.WRITER_FAILED, "sql", 10);
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
        assertThat(Message.WRITER_FAILED.text("sql", 1000))
                .startsWith("SECLOG0030: ")
                .contains("sql")
                .contains("1000")
                .doesNotContain("{");
    }
}
