package io.securitylogger.impl.dispatch;

import java.time.Duration;

/**
 * How events reach the writers.
 *
 * @param mode at once or in batches
 * @param raiseWriterExceptions whether a failing writer fails the caller, who then writes by itself, for tests; only
 *     with {@link WriteMode#SYNC}
 * @param syncTimeout how long a caller waits for its event to be written; only with {@link WriteMode#SYNC}
 * @param batch how batches are formed
 */
public record DispatchSettings(WriteMode mode, boolean raiseWriterExceptions, Duration syncTimeout, Batch batch) {

    /**
     * How batches are formed.
     *
     * @param size the largest number of events in a batch, at least 1
     * @param linger how long a batch waits for more events
     * @param queueSize how many events may wait, at least the size of a batch
     * @param offerTimeout how long a caller waits for room in a full queue before its event is dropped
     */
    public record Batch(int size, Duration linger, int queueSize, Duration offerTimeout) {

        public Batch {
            if (size < 1 || queueSize < size) {
                throw new IllegalArgumentException(
                        "A batch holds at least 1 event, and the queue at least one batch: " + size + ", " + queueSize);
            }
        }
    }
}
