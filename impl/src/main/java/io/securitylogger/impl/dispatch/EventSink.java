package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.WriterStatistics;

/** Takes events for one writer. */
interface EventSink extends AutoCloseable {

    /** Takes the event; any failure but one that was asked for stays inside. */
    void accept(LogEvent event);

    /** What became of the events so far. */
    WriterStatistics statistics();

    /** Hands everything taken so far to the writer, waiting a bounded time. */
    @Override
    void close();
}
