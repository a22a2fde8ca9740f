package io.securitylogger.elasticsearch.shipping;

import io.securitylogger.LogRecord;
import io.securitylogger.elasticsearch.document.Indices;
import java.lang.System.Logger.Level;

/**
 * Logs as lines of the server log, as they go to Logstash.
 *
 * @param indices the names of indices
 */
public record VectorLines(Indices indices) {

    /** The name of the logger. */
    public static final String LOGGER = "security.vector";

    private static final System.Logger OUTPUT = System.getLogger(LOGGER);

    /** Writes one, at level INFO. */
    public void write(LogRecord log) {
        if (OUTPUT.isLoggable(Level.INFO)) {
            OUTPUT.log(Level.INFO, LogLine.of(log, indices));
        }
    }
}
