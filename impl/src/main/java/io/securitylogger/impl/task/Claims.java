package io.securitylogger.impl.task;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.Leases;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which tasks are the only ones of their kind. What is held is renewed as long as this process lives, so that it ends soon
 * after the process has died. Thread-safe.
 */
public final class Claims {

    /** How long what is held outlives its process. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration RENEWAL = LEASE.dividedBy(3);
    private static final String DONE = "done:";

    private final Supplier<Optional<Leases>> backend;
    private final LocalLeases local;
    private final Reminder reminder;
    private final Reporter reporter;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private boolean renewing;
    private boolean told;

    private record Held(String key, String holder) {}

    /**
     * Holds nothing yet.
     *
     * @param backend where nodes agree; empty if no backend can
     * @param local in place of it
     * @param reminder has what is held renewed
     */
    public Claims(Supplier<Optional<Leases>> backend, LocalLeases local, Reminder reminder, Reporter reporter) {
        this.backend = backend;
        this.local = local;
        this.reminder = reminder;
        this.reporter = reporter;
    }

    /** Whether nobody else holds it; then this one does until it is released. */
    boolean take(String key, UUID holder) {
        if (!leases().take(key, holder.toString(), LEASE)) {
            return false;
        }
        held.add(new Held(key, holder.toString()));
        beginRenewing();
        return true;
    }

    /**
     * As {@link #take}, also for who outlives this process: it is not renewed any more, but lasts so long.
     *
     * @param period at least a second
     */
    boolean lend(String key, UUID holder, Duration period) {
        held.remove(new Held(key, holder.toString()));
        return leases().take(key, holder.toString(), Duration.ofSeconds(Math.max(1, period.toSeconds())));
    }

    void release(String key, UUID holder) {
        if (held.remove(new Held(key, holder.toString()))) {
            giveBack(key, holder);
        }
    }

    /** Releases it, also if another process took it. */
    void giveBack(String key, UUID holder) {
        held.remove(new Held(key, holder.toString()));
        try {
            leases().release(key, holder.toString());
        } catch (RuntimeException endsByItself) {
            reporter.report(Message.TASK_CLAIM_LEFT, endsByItself, key, LEASE.toSeconds());
        }
    }

    /** It has been done, and need not be done again for so long. */
    void done(String key, UUID holder, Duration period) {
        try {
            long seconds = Math.max(1, period.toSeconds());
            leases().take(DONE + key, holder.toString(), Duration.ofSeconds(seconds));
        } catch (RuntimeException doneAgain) {
            reporter.report(Message.TASK_CLAIM_LEFT, doneAgain, DONE + key, 0);
        }
    }

    boolean isDone(String key) {
        return leases().isTaken(DONE + key);
    }

    private Leases leases() {
        Optional<Leases> agreed = backend.get();
        if (agreed.isEmpty()) {
            tellThatNodesDoNotAgree();
        }
        return agreed.orElse(local);
    }

    private synchronized void tellThatNodesDoNotAgree() {
        if (!told) {
            told = true;
            reporter.report(Message.TASKS_UNIQUE_ON_EACH_NODE);
        }
    }

    private synchronized void beginRenewing() {
        if (renewing) {
            return;
        }
        try {
            reminder.after(RENEWAL, this::renew);
            renewing = true;
        } catch (RuntimeException stopping) {
            reporter.report(Message.TASK_CLAIM_NOT_RENEWED, stopping, held.size());
        }
    }

    private void renew() {
        for (Held one : new HashSet<>(held)) {
            renew(one);
        }
        synchronized (this) {
            renewing = false;
            if (!held.isEmpty()) {
                beginRenewing();
            }
        }
    }

    private void renew(Held one) {
        try {
            if (held.contains(one) && !leases().renew(one.key(), one.holder(), LEASE) && held.remove(one)) {
                reporter.report(Message.TASK_CLAIM_LOST, one.key());
            }
        } catch (RuntimeException nextTime) {
            reporter.report(Message.TASK_CLAIM_NOT_RENEWED, nextTime, one.key());
        }
    }
}
