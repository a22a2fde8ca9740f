package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.util.List;

/** Writes each event before the caller goes on. */
final class SyncSink implements EventSink {

    private final LogWriter writer;
    private final boolean raise;
    private final Reporter reporter;

    SyncSink(LogWriter writer, boolean raise, Reporter reporter) {
        this.writer = writer;
        this.raise = raise;
        this.reporter = reporter;
    }

    @Override
    public void accept(LogEvent event) {
        try {
            writer.write(List.of(event));
        } catch (Throwable failure) {
            Interruptions.keep(failure);
            reporter.report(Message.WRITER_FAILED, failure, writer.name(), 1);
            if (raise) {
                throw new WriterFailedException(writer.name(), failure);
            }
        }
    }

    @Override
    public void close() {
        // nothing waits here
    }
}
