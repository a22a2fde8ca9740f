package io.securitylogger.batch.restore;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.batch.JobOutput;
import io.securitylogger.batch.StoredLogs;
import io.securitylogger.spi.LogWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Writes logs into the backends that can be purged, where they are not there already. */
@Dependent
@Named("securityRestoreWriter")
@NullUnmarked
public class RestoreWriter extends AbstractItemWriter {

    @Inject
    private StoredLogs stored;

    @Inject
    private JobOutput output;

    @Override
    public void writeItems(List<Object> logs) throws Exception {
        List<LogEvent> events = logs.stream()
                .map(log -> new LogEvent(LogPhase.FINISHED, (LogRecord) log))
                .toList();
        output.telling(() -> {
            for (LogWriter writer : stored.restorers()) {
                writer.write(events);
            }
            return null;
        });
    }
}
