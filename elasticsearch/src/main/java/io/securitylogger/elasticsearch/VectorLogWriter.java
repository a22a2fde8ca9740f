package io.securitylogger.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.shipping.VectorLines;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes each log as a line of JSON to the logger {@value VectorLines#LOGGER}, with {@code
 * security.elasticsearch-vector-writer}, for an agent that reads the server log.
 */
@Backend
@ApplicationScoped
@NullUnmarked
public class VectorLogWriter implements LogWriter {

    @Inject
    private ElasticsearchExtension extension;

    /** Called by the container. */
    public VectorLogWriter() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public boolean available() {
        return extension.settings().shipping().vector();
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> events) {
        VectorLines lines = new VectorLines(Indices.of(extension.settings()));
        events.forEach(event -> lines.write(event.record()));
    }
}
