package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What became of the events that were handed to one writer.
 *
 * @param writer its name
 * @param events how many events went which way
 * @param longestWait the longest time that a caller was held up by this writer
 * @param longestDelay the longest time from the hand-over of an event to its being written
 */
public record WriterStatistics(String writer, Events events, Duration longestWait, Duration longestDelay) {

    public WriterStatistics {
        requireNonNull(writer, "writer");
        requireNonNull(events, "events");
        requireNonNull(longestWait, "longestWait");
        requireNonNull(longestDelay, "longestDelay");
    }

    /**
     * Numbers of events; each log has at least two. {@code received = queued + written + dropped + rejected}.
     *
     * @param received all that were handed to the writer
     * @param queued those that wait or are being written at this moment
     * @param written those that the writer has stored
     * @param retried how often an event was handed over again, because the writer had failed
     * @param dropped those that found no room in the queue in time, or were left in it when the application stopped
     * @param rejected those that the writer failed on again and again while it stored others
     */
    public record Events(long received, long queued, long written, long retried, long dropped, long rejected) {}
}
