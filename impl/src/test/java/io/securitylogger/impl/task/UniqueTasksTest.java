package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogState;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tasks that are the only ones of their kind. */
class UniqueTasksTest {

    private static final TaskOptions SUM = TaskOptions.of("sum").args(5, 8);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void uniqueTaskIsDuplicateWhileEqualOneLives() {
        tasks.submit(SUM.asUnique(), runs::incrementAndGet);
        SubmittedTask<Integer> second = tasks.submit(SUM.asUnique(), runs::incrementAndGet);
        tasks.submit(SUM.args(1).asUnique(), runs::incrementAndGet);
        assertThat(second.state()).isEqualTo(LogState.DUPLICATE);
        desk.pass(SECOND);

        assertThat(runs).hasValue(2);
        assertThat(Desk.stateOf(second)).isEqualTo(LogState.DUPLICATE);
        assertThat(desk.endedRuns()).hasSize(2);
        tasks.submit(SUM.asUnique(), runs::incrementAndGet);
        desk.pass(SECOND);
        assertThat(runs).hasValue(3);
    }

    @Test
    void uniqueTaskStaysUniqueAsLongAsItLives() {
        TaskOptions retried = SUM.asUnique().retry(TaskRetry.after(Duration.ofHours(2)));
        tasks.submit(retried, () -> {
            throw new IllegalStateException("" + runs.incrementAndGet());
        });
        desk.pass(Duration.ofMinutes(119));

        assertThat(tasks.submit(retried, () -> 13).state()).isEqualTo(LogState.DUPLICATE);
        desk.pass(Duration.ofMinutes(2));
        assertThat(runs).hasValue(2);
        assertThat(tasks.submit(retried, () -> 13).state()).isEqualTo(LogState.TRIGGERED);
    }

    @Test
    void claimEndsByItselfWhenNobodyRenewsIt() {
        LocalLeases leases = new LocalLeases(desk::now);
        assertThat(leases.take("x", "dead", Claims.LEASE)).isTrue();
        assertThat(leases.take("x", "living", Claims.LEASE)).isFalse();
        desk.pass(Claims.LEASE.plusSeconds(1));

        assertThat(leases.take("x", "living", Claims.LEASE)).isTrue();
        assertThat(leases.renew("x", "dead", Claims.LEASE)).isFalse();
    }

    @Test
    void taskThatSucceededNotLongAgoIsIgnored() {
        TaskOptions seldom = SUM.ignoreAfterSuccess(Duration.ofMinutes(10)).asUnique();
        tasks.submit(seldom, runs::incrementAndGet);
        desk.pass(SECOND);

        SubmittedTask<Integer> second = tasks.submit(seldom, runs::incrementAndGet);
        assertThat(second.state()).isEqualTo(LogState.IGNORED);
        assertThat(Desk.stateOf(second)).isEqualTo(LogState.IGNORED);
        desk.pass(Duration.ofMinutes(11));
        assertThat(tasks.submit(seldom, runs::incrementAndGet).state()).isEqualTo(LogState.TRIGGERED);
    }
}
