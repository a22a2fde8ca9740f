package io.securitylogger.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.elasticsearch.shipping.Logstash;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Hands logs to Logstash, with {@code security.elasticsearch-logstash-writer}. Never waits: what finds no room in the
 * buffer fails, and so is counted as rejected.
 */
@Backend
@ApplicationScoped
@NullUnmarked
public class LogstashLogWriter implements LogWriter {

    @Inject
    private ElasticsearchExtension extension;

    @Inject
    private Reporter reporter;

    private volatile @Nullable Logstash logstash;

    /** Called by the container. */
    public LogstashLogWriter() {}

    @Override
    public String name() {
        return ElasticsearchBackend.LOGSTASH;
    }

    /** True also while Logstash is away. */
    @Override
    public boolean available() {
        return extension.settings().shipping().logstash().enabled();
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> events) {
        connected().send(events);
    }

    private synchronized Logstash connected() {
        if (logstash == null) {
            logstash = new Logstash(extension.settings(), reporter);
        }
        return logstash;
    }

    @PreDestroy
    void close() {
        Logstash open = logstash;
        if (open != null) {
            open.close();
        }
    }
}
