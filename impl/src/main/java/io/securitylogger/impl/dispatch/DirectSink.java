package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.util.List;

/** Writes each event before the caller goes on. The writer is asked for its name while it lives: it may end before we do. */
final class SyncSink implements EventSink {

    private final LogWriter writer;
    private final String name;
    private final boolean raise;
    private final Reporter reporter;

    SyncSink(LogWriter writer, boolean raise, Reporter reporter) {
        this.writer = writer;
        this.name = writer.name();
        this.raise = raise;
        this.reporter = reporter;
    }

    @Override
    public void accept(LogEvent event) {
        try {
            writer.write(List.of(event));
        } catch (Throwable failure) {
            Interruptions.keep(failure);
            reporter.report(Message.WRITER_FAILED, failure, name, 1);
            if (raise) {
                throw new WriterFailedException(name, failure);
            }
        }
    }

    @Override
    public void close() {
        // nothing waits here
    }
}
