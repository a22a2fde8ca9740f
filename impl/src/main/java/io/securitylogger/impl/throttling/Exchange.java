package io.securitylogger.impl.throttling;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.SharedCounts;
import io.securitylogger.spi.SharedCounts.Portion;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other nodes each {@link #PERIOD} what this one counts, and counts what they tell, so that no request waits for any of
 * it. While they cannot be reached this node counts alone, and keeps what it has to tell. One thread runs it.
 */
public final class Exchange implements OtherNodes, AutoCloseable {

    static final Duration PERIOD = Duration.ofMillis(200);

    /** What was told longer ago is not known any more. */
    static final Duration CURRENT = Duration.ofSeconds(5);

    private static final int MOST_AT_ONCE = 5000;
    private static final int STEPS_TO_FORGET = 300;

    private final SharedCounts place;
    private final String application;
    private final Reporter reporter;
    private final Map<Long, Meter> meters = new HashMap<>();
    private final String node = UUID.randomUUID().toString();
    private final Changes changes = new Changes();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Long> known = new HashMap<>();
    private volatile long current = System.nanoTime();
    private @Nullable Portion untold;
    private boolean isJoined;
    private long number;
    private int steps;
    private long since;

    /**
     * Joins nobody yet.
     *
     * @param place where nodes tell each other
     * @param application the same for all nodes of an application, for no other
     * @param reporter is told of failures
     */
    public Exchange(SharedCounts place, String application, Reporter reporter) {
        this.place = place;
        this.application = application;
        this.reporter = reporter;
    }

    /**
     * Runs until it is closed.
     *
     * @param throttle what counts
     * @param before counts what was before, once the nodes count by the same keys
     */
    public void run(Throttle throttle, Before before) {
        try {
            do {
                attempt(throttle, before);
            } while (!end.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What was before.
     *
     * @param limits those of resource methods
     * @param recall counts it
     */
    public record Before(List<ThrottlingLimit> limits, Runnable recall) {

        public Before {
            limits = List.copyOf(limits);
        }
    }

    private void attempt(Throttle throttle, Before before) {
        try {
            step(throttle, before);
            current = System.nanoTime();
        } catch (RuntimeException | LinkageError failure) {
            if (end.getCount() > 0) {
                reporter.report(Message.THROTTLING_EXCHANGE_FAILED, failure);
            }
        }
    }

    void step(Throttle throttle, Before before) {
        if (!isJoined) {
            join(throttle, before.limits());
            before.recall().run();
        }
        tell();
        listen(throttle);
        if (++steps % STEPS_TO_FORGET == 0) {
            Map<String, Long> alive = place.last(application);
            known.keySet().removeIf(other -> !other.equals(node) && !alive.containsKey(other));
        }
    }

    private void join(Throttle throttle, List<ThrottlingLimit> limits) {
        throttle.meters(limits).forEach(meter -> meters.put(meter.id(), meter));
        known.putAll(place.last(application));
        known.put(node, Long.MAX_VALUE);
        String secret = place.secret(application, SipHash.Secret.random().encode());
        since = throttle.share(SipHash.Secret.decode(secret), changes);
        isJoined = true;
    }

    private void tell() {
        List<Change> told = untold == null ? changes.take(MOST_AT_ONCE) : List.of();
        while (untold != null || !told.isEmpty()) {
            Portion portion = untold == null ? new Portion(node, number++, Change.encode(told)) : untold;
            untold = portion;
            place.publish(application, portion);
            untold = null;
            told = changes.take(MOST_AT_ONCE);
        }
    }

    private void listen(Throttle throttle) {
        List<Portion> portions = place.published(application, Map.copyOf(known));
        while (!portions.isEmpty()) {
            for (Portion portion : portions) {
                known.merge(portion.node(), portion.number(), Math::max);
                follow(throttle, Change.decode(portion.changes()));
            }
            portions = place.published(application, Map.copyOf(known));
        }
    }

    /** What was before this node began, has been recalled. */
    private void follow(Throttle throttle, List<Change> told) {
        for (Change change : told) {
            Meter meter = meters.get(change.meter());
            if (meter != null && Math.abs(change.time()) >= since) {
                throttle.counts().follow(meter, change, throttle.now());
            }
        }
    }

    /** The windows hold what others have told; adds nothing. */
    @Override
    public void addReached(Meter meter, LoggedRequest request, Instant now, Reached reached) {
        if (System.nanoTime() - current > CURRENT.toNanos()) {
            throw new LogReadException("Nothing was heard of other nodes for " + CURRENT.toSeconds() + " s");
        }
    }

    /** Tells nothing more. */
    @Override
    public void close() {
        end.countDown();
    }
}
