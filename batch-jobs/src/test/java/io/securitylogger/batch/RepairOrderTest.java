package io.securitylogger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.CommandLog;
import io.securitylogger.LogState;
import io.securitylogger.batch.RepairOrder.Step;
import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairOrderTest {

    private static final RepairOrder TELLING = new RepairOrder(false, 3);
    private static final RepairOrder REPAIRING = new RepairOrder(true, 3);

    private static DeadJob dead(String job, BatchStatus status, int restarts, boolean newest) {
        CommandLog log = MarkedLogs.log(job, LogState.ACTIVE);
        return new DeadJob(
                log, JobMark.of(log).orElseThrow(), new KnownExecution(job, status, Instant.EPOCH), restarts, newest);
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchStatus.class,
            names = {"STARTING", "STARTED", "STOPPING", "FAILED"})
    void jobThatMayGoOnIsStartedAgainIfThatIsWanted(BatchStatus status) {
        assertThat(REPAIRING.stepFor(dead("import", status, 2, true))).isEqualTo(Step.RESTART);
        assertThat(TELLING.stepFor(dead("import", status, 2, true))).isEqualTo(Step.TELL);
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchStatus.class,
            names = {"COMPLETED", "STOPPED", "ABANDONED"})
    void whatHasEndedOtherwiseIsLeft(BatchStatus status) {
        assertThat(REPAIRING.stepFor(dead("import", status, 0, true))).isEqualTo(Step.NOTHING);
        assertThat(TELLING.stepFor(dead("import", status, 0, true))).isEqualTo(Step.NOTHING);
    }

    @Test
    void jobIsNotStartedAgainMoreOftenThanAllowed() {
        assertThat(REPAIRING.stepFor(dead("import", BatchStatus.STARTED, 3, true)))
                .isEqualTo(Step.FAIL);
        assertThat(new RepairOrder(true, 0).stepFor(dead("import", BatchStatus.STARTED, 0, true)))
                .isEqualTo(Step.FAIL);
    }

    @Test
    void jobThatHasGoneOnWithAnotherExecutionIsNotStartedOnceMore() {
        assertThat(REPAIRING.stepFor(dead("import", BatchStatus.STARTED, 1, false)))
                .isEqualTo(Step.FAIL);
        assertThat(REPAIRING.stepFor(dead("import", BatchStatus.FAILED, 1, false)))
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void repairItselfIsNotStartedAgain() {
        assertThat(REPAIRING.stepFor(dead("set-task-log-state", BatchStatus.STARTED, 0, true)))
                .isEqualTo(Step.FAIL);
    }

    @Test
    void withoutParametersNothingIsChanged() {
        assertThat(of(null, null)).isEqualTo(TELLING);
        assertThat(of("true", "0")).isEqualTo(new RepairOrder(true, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "many", "1.5"})
    void otherNumbersAreRefusedByTheirName(String attempts) {
        assertThatThrownBy(() -> of("true", attempts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("max-attempts", attempts, "0 to 1000");
    }

    private static RepairOrder of(@Nullable String repair, @Nullable String attempts) {
        return RepairOrder.of(
                new GivenParameter("repair-batch-repository", repair), new GivenParameter("max-attempts", attempts));
    }
}
