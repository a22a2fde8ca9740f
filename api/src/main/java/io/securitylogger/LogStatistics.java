package io.securitylogger;

import java.util.List;

/**
 * What became of the logs of this application since it started: a snapshot, taken without stopping anything.
 *
 * @param writers one entry for each writer, in the order in which they are asked
 */
public record LogStatistics(List<WriterStatistics> writers) {

    /** Of an application without an engine. */
    public static final LogStatistics NONE = new LogStatistics(List.of());

    public LogStatistics {
        writers = List.copyOf(writers);
    }
}
