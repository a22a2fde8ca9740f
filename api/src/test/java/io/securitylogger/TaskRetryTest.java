package io.securitylogger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRetryTest {

    private final Exception failure = new IOException();

    @Test
    void delaysDoubleUpToTheLongest() {
        TaskRetry retry = TaskRetry.exponential(Duration.ofSeconds(1), Duration.ofSeconds(5), 5);

        assertThat(retry.delays())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(retry.delay(3, failure, 0)).contains(Duration.ofSeconds(4));
        assertThat(retry.delay(3, failure, 1)).contains(Duration.ofSeconds(2));
        assertThat(retry.delay(5, failure, 0)).isEmpty();
        assertThat(TaskRetry.exponential(Duration.ofSeconds(1), Duration.ofSeconds(5), 1))
                .extracting(TaskRetry::delays)
                .isEqualTo(List.of());
    }

    @Test
    void givenDelaysAreExact() {
        TaskRetry retry = TaskRetry.after(Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(retry.delay(2, failure, 0.9)).contains(Duration.ofHours(1));
        assertThat(retry.delay(3, failure, 0)).isEmpty();
        assertThat(TaskRetry.NONE.delay(1, failure, 0)).isEmpty();
    }

    @Test
    void onlyTheNamedFailuresCount() {
        TaskRetry retry = TaskRetry.after(Duration.ZERO).onlyFor(List.of(IOException.class));

        assertThat(retry.delay(1, new FileNotFoundException(), 0)).isPresent();
        assertThat(retry.delay(1, new IllegalStateException(), 0)).isEmpty();
        assertThat(TaskRetry.after(Duration.ZERO).delay(1, new StackOverflowError(), 0))
                .isEmpty();
    }

    @Test
    void wrongValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TaskRetry.after(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskRetry(List.of(), 1.5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskRetry.exponential(Duration.ZERO, Duration.ZERO, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskOptions.of(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskOptions.of("x").staleAfter(Duration.ZERO));
    }
}
