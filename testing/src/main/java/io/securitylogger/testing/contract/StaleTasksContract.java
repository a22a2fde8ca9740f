package io.securitylogger.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.spi.StaleTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link StaleTasks} does. */
public interface StaleTasksContract extends BackendContract {

    /** The backend under test. */
    StaleTasks staleTasks();

    private static TaskInvocationLog invocation(LogState state, Instant start, Instant staleAt) {
        LogFields fields =
                new LogFields(UUID.randomUUID(), null, Set.of(Given.ORDER), null, Map.of(), start, null, null, null, 1);
        return new TaskInvocationLog(
                fields,
                state,
                new TaskCall(null, "name", "default", "", "[]", "{}"),
                new TaskInvocationLog.Manner(true, false, false),
                new TaskInvocationLog.Times(start, start, null, null, staleAt));
    }

    @Test
    default void findsTasksThatDiedTheLongestDeadFirst() throws Exception {
        Instant now = SampleLog.START.plus(Duration.ofDays(10));
        TaskInvocationLog second = invocation(LogState.TRIGGERED, SampleLog.START, now.minusSeconds(1));
        TaskInvocationLog first =
                invocation(LogState.ACTIVE, SampleLog.START.plus(Duration.ofDays(1)), now.minusSeconds(2));
        TaskInvocationLog third = invocation(LogState.WAITING, SampleLog.START, now.minusNanos(1000));
        Given.written(
                this,
                third,
                second,
                first,
                invocation(LogState.TRIGGERED, SampleLog.START, now),
                invocation(LogState.SUCCEEDED, SampleLog.START, now.minusSeconds(5)),
                invocation(LogState.TRIGGERED, SampleLog.START.minusNanos(1000), now.minusSeconds(5)));

        assertThat(staleTasks().stale(now, SampleLog.START, 10)).containsExactly(first, second, third);
        assertThat(staleTasks().stale(now, SampleLog.START, 2)).containsExactly(first, second);
    }

    @Test
    default void findsNoTaskThatHasEndedSince() throws Exception {
        Instant now = SampleLog.START.plus(Duration.ofDays(10));
        TaskInvocationLog dead = invocation(LogState.TRIGGERED, SampleLog.START, now.minusSeconds(1));
        LogFields fields = dead.fields();
        TaskInvocationLog ended = new TaskInvocationLog(
                new LogFields(
                        fields.id(),
                        null,
                        fields.relatedObjects(),
                        null,
                        Map.of(),
                        fields.start(),
                        now,
                        null,
                        null,
                        LogFields.FINAL),
                LogState.EXPIRED,
                dead.call(),
                dead.manner(),
                dead.times());
        Given.written(this, dead);
        assertThat(staleTasks().stale(now, SampleLog.START, 10)).containsExactly(dead);

        Given.written(this, ended);

        assertThat(staleTasks().stale(now, SampleLog.START, 10)).isEmpty();
    }
}
