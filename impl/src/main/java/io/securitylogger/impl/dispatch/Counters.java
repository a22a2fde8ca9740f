package io.securitylogger.impl.dispatch;

import io.securitylogger.WriterStatistics;
import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What became of the events handed to one writer. Counted without locks. */
final class Counters {

    private final LongAdder received = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAccumulator longestWaitNanos = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestDelayNanos = new LongAccumulator(Math::max, 0);

    void received() {
        received.increment();
    }

    void written(int events) {
        written.add(events);
    }

    void retried(int events) {
        retried.add(events);
    }

    void dropped(int events) {
        dropped.add(events);
    }

    void rejected(int events) {
        rejected.add(events);
    }

    /** A caller waited so long. */
    void waited(long nanos) {
        longestWaitNanos.accumulate(nanos);
    }

    /** An event was written so long after it had been handed over. */
    void delayed(long nanos) {
        longestDelayNanos.accumulate(nanos);
    }

    /** What left is read before what came, so that nothing ever counts as less than queued. */
    WriterStatistics of(String writer) {
        long writtenNow = written.sum();
        long droppedNow = dropped.sum();
        long rejectedNow = rejected.sum();
        long receivedNow = received.sum();
        return new WriterStatistics(
                writer,
                new WriterStatistics.Events(
                        receivedNow,
                        receivedNow - writtenNow - droppedNow - rejectedNow,
                        writtenNow,
                        retried.sum(),
                        droppedNow,
                        rejectedNow),
                Duration.ofNanos(longestWaitNanos.get()),
                Duration.ofNanos(longestDelayNanos.get()));
    }
}
