package io.securitylogger.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Writes logs to a cluster, each batch in bulk requests. */
@Backend
@ApplicationScoped
public class ElasticsearchLogWriter implements LogWriter {

    private ElasticsearchBackend backend;

    /** Called by the container. */
    @Inject
    public ElasticsearchLogWriter(ElasticsearchBackend backend) {
        this.backend = backend;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ElasticsearchLogWriter() {}

    @Override
    public String name() {
        return ElasticsearchBackend.NAME;
    }

    /** True also while the cluster is away; false where logs go by Logstash. */
    @Override
    public boolean available() {
        return !backend.isFedByLogstash() && backend.available();
    }

    @Override
    public void write(List<LogEvent> events) throws IOException {
        backend.store().write(events);
    }
}
