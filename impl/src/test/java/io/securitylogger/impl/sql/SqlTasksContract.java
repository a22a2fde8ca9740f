package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.spi.Leases;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.testing.contract.SampleLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What tasks need of every database. */
abstract class SqlTasksContract extends SqlNodesContract {

    @Test
    void findsTasksThatDiedTheLongestDeadFirst() throws Exception {
        Instant now = SampleLog.START.plus(Duration.ofDays(10));
        TaskInvocationLog second = invocation(LogState.TRIGGERED, SampleLog.START, now.minusSeconds(1));
        TaskInvocationLog first = invocation(LogState.ACTIVE, SampleLog.START, now.minusSeconds(2));
        TaskInvocationLog third = invocation(LogState.WAITING, SampleLog.START, now.minusNanos(1000));
        for (TaskInvocationLog log : List.of(
                third,
                second,
                first,
                invocation(LogState.TRIGGERED, SampleLog.START, now),
                invocation(LogState.SUCCEEDED, SampleLog.START, now.minusSeconds(5)),
                invocation(LogState.TRIGGERED, SampleLog.START.minusNanos(1000), now.minusSeconds(5)))) {
            write(SampleLog.event(log));
        }
        StaleTasks tasks = new SqlStaleTasks(database().database());

        assertThat(tasks.stale(now, SampleLog.START, 10)).containsExactly(first, second, third);
        assertThat(tasks.stale(now, SampleLog.START, 2)).containsExactly(first, second);
    }

    private static TaskInvocationLog invocation(LogState state, Instant start, Instant staleAt) {
        LogFields fields =
                new LogFields(UUID.randomUUID(), null, Set.of(ORDER), null, Map.of(), start, null, null, null, 1);
        return new TaskInvocationLog(
                fields,
                state,
                new TaskCall(null, "name", "default", "", "[]", "{}"),
                new TaskInvocationLog.Manner(true, false, false),
                new TaskInvocationLog.Times(start, start, null, null, staleAt));
    }

    @Test
    void leaseIsOfOneUntilItsEnd() throws Exception {
        Leases leases = new SqlLeases(database().database());
        Duration period = Duration.ofSeconds(60);

        assertThat(leases.take("lease", "one", period)).isTrue();
        assertThat(leases.take("lease", "two", period)).isFalse();
        assertThat(leases.take("lease", "one", period)).isTrue();
        assertThat(leases.isTaken("lease")).isTrue();
        assertThat(leases.renew("lease", "one", period)).isTrue();
        assertThat(leases.renew("lease", "two", period)).isFalse();
        leases.release("lease", "two");
        assertThat(leases.take("lease", "two", period)).isFalse();

        database().execute("UPDATE security_lease SET expires = expires - 62 WHERE name = 'lease'");
        assertThat(leases.isTaken("lease")).isFalse();
        assertThat(leases.take("lease", "two", period)).isTrue();
        assertThat(leases.renew("lease", "one", period)).isFalse();
        leases.release("lease", "one");
        assertThat(leases.isTaken("lease")).isTrue();
        leases.release("lease", "two");
        assertThat(leases.isTaken("lease")).isFalse();
    }

    @Test
    void oneOfEightNodesHasALeaseAtATime() throws Exception {
        Leases leases = new SqlLeases(database().database());
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            String holder = "node-" + node;
            nodes.add(() -> {
                for (int attempt = 0; attempt < 50; attempt++) {
                    if (leases.take("contended", holder, Duration.ofSeconds(60))) {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        rounds.incrementAndGet();
                        inside.decrementAndGet();
                        leases.release("contended", holder);
                    }
                }
                return null;
            });
        }
        inParallel(nodes);

        assertThat(rounds.get()).isPositive();
        assertThat(leases.isTaken("contended")).isFalse();
    }
}
