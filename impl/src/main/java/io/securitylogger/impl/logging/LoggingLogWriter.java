package io.securitylogger.impl.logging;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes each event as one line to the logger {@code security.<type>}, for example {@code security.input_request}: at INFO,
 * or at the level of a finished log's state. The line of a finished call begins as an access log, see {@link AccessLine}.
 */
@Backend
@ApplicationScoped
public class LoggingLogWriter implements LogWriter {

    private final Map<LogType, Logger> loggers = new EnumMap<>(LogType.class);

    public LoggingLogWriter() {
        for (LogType type : LogType.values()) {
            loggers.put(type, System.getLogger("security." + type.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public String name() {
        return "logging";
    }

    /** On the thread of the request, so that its lines stand among those of the application, with its MDC. */
    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> events) {
        for (LogEvent event : events) {
            Logger logger = loggers.get(event.record().type());
            Level level = level(event.record().state());
            if (logger != null && logger.isLoggable(level)) {
                logger.log(level, line(event));
            }
        }
    }

    private static Level level(LogState state) {
        return switch (state) {
            case INCOMPLETE, INFO, ACTIVE, SUCCEEDED, WAITING, TRIGGERED, IGNORED, DUPLICATE -> Level.INFO;
            case WARNING, RETRIED -> Level.WARNING;
            case ERROR, FAILED, EXPIRED, TIMEOUT -> Level.ERROR;
        };
    }

    private static String line(LogEvent event) {
        String head = event.record().type().id() + ' ' + event.phase().name().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> fields = RecordFields.of(event.record(), event.phase() != LogPhase.STARTED);
        LogLine line;
        if (event.phase() == LogPhase.FINISHED && event.record() instanceof OutputRequestLog call) {
            line = AccessLine.begin(call);
            line.addText(head);
            fields.keySet().removeAll(AccessLine.SAID);
        } else {
            line = new LogLine(head);
        }
        fields.forEach(line::add);
        return line.toString();
    }
}
