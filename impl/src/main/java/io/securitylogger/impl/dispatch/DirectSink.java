package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.WriterStatistics;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.util.List;

/**
 * Writes each event once, on the caller's thread: for writers that never wait, and where failures are to be raised. The writer is asked for its name while it lives:
 * it may end before we do.
 */
final class DirectSink implements EventSink {

    private final LogWriter writer;
    private final String name;
    private final boolean raise;
    private final Reporter reporter;
    private final Counters counters = new Counters();

    DirectSink(LogWriter writer, boolean raise, Reporter reporter) {
        this.writer = writer;
        this.name = writer.name();
        this.raise = raise;
        this.reporter = reporter;
    }

    @Override
    public void accept(LogEvent event) {
        counters.received();
        try {
            writer.write(List.of(event));
            counters.written(1);
        } catch (Throwable failure) {
            Interruptions.keep(failure);
            counters.rejected(1);
            reporter.report(Message.WRITER_FAILED, failure, name, 1);
            if (raise) {
                throw new WriterFailedException(name, failure);
            }
        }
    }

    @Override
    public WriterStatistics statistics() {
        return counters.of(name);
    }

    @Override
    public void close() {
        // nothing waits here
    }
}
