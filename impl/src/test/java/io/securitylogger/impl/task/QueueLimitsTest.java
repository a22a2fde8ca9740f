package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueLimitsTest {

    @Test
    void oneNumberIsForAllQueues() {
        assertThat(QueueLimits.parse(" 100 ").of("mail")).hasValue(100);
    }

    @Test
    void queueThatIsNamedHasItsOwn() {
        QueueLimits limits = QueueLimits.parse("mail:20, urn:mail:5 ,*:100");

        assertThat(limits.of("mail")).hasValue(20);
        assertThat(limits.of("urn:mail")).hasValue(5);
        assertThat(limits.of("reports")).hasValue(100);
        assertThat(QueueLimits.parse("mail:20").of("reports")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "many|'many' is no whole number",
                "mail:|'' is no whole number",
                ":5|a queue has no name",
                "-1|-1 is less than 0",
                "mail:1,mail:2|it says two things of mail",
                "5,|'' is no whole number"
            })
    void wrongOnesAreRefused(String text, String problem) {
        assertThatThrownBy(() -> QueueLimits.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
