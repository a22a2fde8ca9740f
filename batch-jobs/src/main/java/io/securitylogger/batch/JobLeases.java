package io.securitylogger.batch;

import io.securitylogger.LogRef;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.Leases;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Tells all nodes which executions live: each has a lease that its process renews, so that it ends soon after the process has
 * died. Public for the container's proxy; not for applications. Thread-safe.
 */
@ApplicationScoped
@NullUnmarked
public class JobLeases {

    /** How long a lease outlives its process. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How often it is renewed. */
    static final Duration RENEWAL = LEASE.dividedBy(3);

    /** Longer than anybody looks for what a process has left. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private static final int LONGEST_NAME = 200;
    private static final String JOB = "job:";
    private static final String PROCESS = "process:";

    @Inject
    @Backend
    private Instance<Leases> backends;

    @Inject
    private Reporter reporter;

    private final String holder = UUID.randomUUID().toString();
    private final String process = name() + '/' + holder;
    private final Set<LogRef> held = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledFuture<?> renewals;

    /** Called by the container. */
    public JobLeases() {}

    private static String name() {
        String machine = ManagementFactory.getRuntimeMXBean().getName();
        return machine.substring(0, Math.min(machine.length(), LONGEST_NAME));
    }

    /** A name of this process that no other has. */
    String process() {
        return process;
    }

    /** Whether it can be told at all who lives. */
    boolean available() {
        return backend().isPresent();
    }

    private Optional<Leases> backend() {
        return backends.stream().filter(Leases::available).findFirst().map(Leases.class::cast);
    }

    private Leases leases() {
        return backend().orElseThrow(() -> new IllegalStateException(Message.JOBS_UNSEEN.text()));
    }

    /** Whether everybody is told from now on, until it is let end, that the execution with this log lives. */
    boolean hold(LogRef log) {
        try {
            Optional<Leases> backend = backend();
            if (backend.isEmpty()
                    || !backend.get().take(PROCESS + process, holder, REMEMBERED)
                    || !backend.get().take(JOB + log.id(), holder, LEASE)) {
                return false;
            }
            beginRenewing();
            held.add(log);
            return true;
        } catch (RuntimeException nobodyIsTold) {
            reporter.report(Message.JOB_NOT_SEEN, nobodyIsTold, log);
            return false;
        }
    }

    private synchronized void beginRenewing() {
        if (renewals == null) {
            renewals = JobWatch.executor()
                    .scheduleWithFixedDelay(this::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void renew() {
        held.forEach(this::renew);
    }

    private void renew(LogRef log) {
        try {
            if (!leases().take(JOB + log.id(), holder, LEASE) && held.remove(log)) {
                reporter.report(Message.JOB_OVERTAKEN, log);
            }
        } catch (RuntimeException nextTime) {
            reporter.report(Message.JOB_NOT_SEEN, nextTime, log);
        }
    }

    /** The repository may say for a moment more that the execution goes on, and so its lease ends by itself. */
    void letEnd(LogRef log) {
        held.remove(log);
    }

    @PreDestroy
    synchronized void end() {
        if (renewals != null) {
            renewals.cancel(false);
        }
    }

    /** Whether the execution with this log lives here. */
    boolean isHeld(LogRef log) {
        return held.contains(log);
    }

    /**
     * Whether any process holds it.
     *
     * @throws RuntimeException if it cannot be told
     */
    boolean isTaken(LogRef log) {
        return leases().isTaken(JOB + log.id());
    }

    /**
     * Whether that process has its leases where they are looked for here: of another nobody knows what it holds.
     *
     * @throws RuntimeException if it cannot be told
     */
    boolean knows(String otherProcess) {
        return leases().isTaken(PROCESS + otherProcess);
    }

    /**
     * Takes over what nobody holds, so that one node alone does something about it.
     *
     * @param claimant who asks, at most 36 characters
     * @throws RuntimeException if it cannot be told
     */
    boolean claim(LogRef log, String claimant) {
        return leases().take(JOB + log.id(), claimant, LEASE);
    }
}
