package io.securitylogger.impl.dispatch;

import io.securitylogger.impl.message.CountedMessage;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings batches to a writer and outlives its outages: what failed is tried again, as a whole and then event by event,
 * with growing pauses, until it is written. An event that fails while others succeed is set aside after
 * {@link #FAILURES_TO_SET_ASIDE} such attempts. Used by one thread at a time.
 */
final class Courier {

    static final int FAILURES_TO_SET_ASIDE = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Later events that are tried beside a full batch: if they can be written, it is not the backend that fails. */
    private static final int WITNESSES = 3;

    /** After so many in a row, and none written, the backend itself counts as away. */
    private static final int FAILURES_OF_BACKEND = 3;

    private final LogWriter writer;
    private final String name;
    private final Counters counters;
    private final Reporter reporter;
    private final CountedMessage setAside;
    private final Road road;
    private volatile boolean isAway;
    private long awaySinceNanos;

    Courier(LogWriter writer, Counters counters, Reporter reporter, Road road) {
        this.writer = writer;
        this.name = writer.name();
        this.counters = counters;
        this.reporter = reporter;
        this.setAside = new CountedMessage(reporter, Message.EVENTS_SET_ASIDE, name);
        this.road = road;
    }

    /** The messages about what this courier had to leave behind. */
    CountedMessage setAside() {
        return setAside;
    }

    /** What a courier knows of where it comes from. */
    interface Road {

        /** Waits; false when the application stops: then there is no time to wait. */
        boolean pause(Duration pause);

        /** How many events the writer takes at once. */
        int batchSize();

        /** Adds up to so many events that came meanwhile. */
        void takeMore(List<Delivery> batch, int count);

        /** How many events wait behind the batch. */
        int waiting();
    }

    /** Whether the last attempt failed. */
    boolean isAway() {
        return isAway;
    }

    /**
     * Delivers the batch, however long it takes.
     *
     * @return what is left because the application stops while the writer fails
     */
    List<Delivery> deliver(List<Delivery> batch) {
        List<Delivery> left = new ArrayList<>(batch);
        Duration pause = FIRST_PAUSE;
        while (!writtenAsWhole(left)) {
            left = writtenSingly(left);
            if (left.isEmpty() || !road.pause(pause)) {
                break;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            counters.retried(left.size());
            road.takeMore(left, Math.max(0, road.batchSize() + WITNESSES - left.size()));
        }
        return left;
    }

    /** Whether all was written; else the list holds what is left. */
    private boolean writtenAsWhole(List<Delivery> batch) {
        while (!batch.isEmpty()) {
            List<Delivery> part = batch.subList(0, Math.min(batch.size(), road.batchSize()));
            if (failureOf(part) != null) {
                return false;
            }
            part.clear();
        }
        return true;
    }

    /**
     * Writes each event by itself, so that one which can never be written does not take the others with it.
     *
     * @return what is still to be written; next time it begins with another event
     */
    private List<Delivery> writtenSingly(List<Delivery> batch) {
        if (batch.size() == 1) {
            return batch;
        }
        List<Delivery> left = new ArrayList<>();
        List<Delivery> failed = new ArrayList<>();
        boolean someWritten = false;
        int position = 0;
        while (position < batch.size() && (someWritten || failed.size() < FAILURES_OF_BACKEND)) {
            Delivery delivery = batch.get(position++);
            Throwable failure = failureOf(List.of(delivery));
            if (failure == null) {
                someWritten = true;
            } else {
                failed.add(delivery);
            }
        }
        for (Delivery delivery : failed) {
            if (!someWritten || delivery.failedBesideSuccesses() < FAILURES_TO_SET_ASIDE) {
                left.add(delivery);
            } else {
                counters.rejected(1);
                setAside.add(1, delivery.failure());
            }
        }
        left.addAll(batch.subList(position, batch.size()));
        Collections.rotate(left, -Math.min(FAILURES_OF_BACKEND, left.size()));
        return left;
    }

    private @Nullable Throwable failureOf(List<Delivery> batch) {
        try {
            writer.write(Delivery.events(batch));
        } catch (Throwable failure) {
            goesAway(failure);
            batch.forEach(delivery -> delivery.failed(failure));
            return failure;
        }
        comesBack();
        counters.written(batch.size());
        for (Delivery delivery : batch) {
            counters.delayed(delivery.ageNanos());
            delivery.succeeded();
        }
        return null;
    }

    private void goesAway(Throwable failure) {
        if (!isAway) {
            awaySinceNanos = System.nanoTime();
            isAway = true;
        }
        reporter.report(Message.WRITER_RETRIES, failure, name, road.waiting());
    }

    private void comesBack() {
        if (isAway) {
            isAway = false;
            long seconds = Duration.ofNanos(System.nanoTime() - awaySinceNanos).toSeconds();
            reporter.report(Message.WRITER_IS_BACK, name, seconds, road.waiting());
        }
    }
}
