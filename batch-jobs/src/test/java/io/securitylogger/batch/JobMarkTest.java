package io.securitylogger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogState;
import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobMarkTest {

    private static final JobMark MARK =
            JobMark.of(MarkedLogs.log("import", LogState.ACTIVE)).orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"job_log", "job_created", "job_execution_id", "job_instance_id"})
    void logThatDoesNotTellAllHasNone(String missing) {
        Map<String, @Nullable Object> data = MarkedLogs.data();
        data.remove(missing);

        assertThat(JobMark.of(MarkedLogs.log("import", LogState.ACTIVE, UUID.randomUUID(), data)))
                .isEmpty();
    }

    @Test
    void logThatWasBegunInsideOfTheJobIsNotItsLog() {
        assertThat(MARK.isOf(MarkedLogs.log("import", LogState.ACTIVE))).isTrue();
        assertThat(MARK.isOf(MarkedLogs.log("import", LogState.ACTIVE, UUID.randomUUID(), MarkedLogs.data())))
                .isFalse();
    }

    @Test
    void executionOfTheSameIdThatWasCreatedAtAnotherTimeIsAnother() {
        assertThat(MARK.means(createdAt(Instant.EPOCH), MarkedLogs.INSTANCE)).isTrue();
        assertThat(MARK.means(createdAt(Instant.EPOCH.plusMillis(999)), MarkedLogs.INSTANCE))
                .isTrue();
        assertThat(MARK.means(createdAt(Instant.EPOCH.plusMillis(1001)), MarkedLogs.INSTANCE))
                .isFalse();
        assertThat(MARK.means(createdAt(Instant.EPOCH.minusSeconds(60)), MarkedLogs.INSTANCE))
                .isFalse();
        assertThat(MARK.means(createdAt(Instant.EPOCH), MarkedLogs.INSTANCE + 1))
                .isFalse();
    }

    private static KnownExecution createdAt(Instant time) {
        return new KnownExecution("import", BatchStatus.STARTED, time);
    }
}
