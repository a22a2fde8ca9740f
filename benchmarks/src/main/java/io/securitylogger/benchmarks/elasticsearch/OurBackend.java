package io.securitylogger.benchmarks.elasticsearch;

import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.ElasticsearchBackend;
import io.securitylogger.elasticsearch.ElasticsearchLogReader;
import io.securitylogger.elasticsearch.ElasticsearchLogWriter;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Access;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Shipping;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogQuery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The backend with its default settings, and templates for a prefix. */
final class OurBackend implements AutoCloseable {

    private final ElasticsearchSettings settings;
    private final ElasticsearchBackend backend;

    OurBackend(URI node, String prefix, Path directory) throws IOException {
        settings = new ElasticsearchSettings(
                List.of(node),
                Access.OPEN,
                prefix,
                Duration.ofSeconds(30),
                true,
                false,
                false,
                directory.resolve("dead-letters"),
                Shipping.NONE);
        backend = new ElasticsearchBackend(settings, new Reporter(InstantSource.system()));
        if (!writer().available()) {
            throw new IOException("The templates could not be made");
        }
    }

    ElasticsearchLogWriter writer() {
        return new ElasticsearchLogWriter(backend);
    }

    Indices indices() {
        return Indices.of(settings);
    }

    /** How many requests are there. */
    long count() {
        return new ElasticsearchLogReader(backend)
                .count(LogQuery.of(LogType.INPUT_REQUEST).limit(10_000_000));
    }

    @Override
    public void close() {
        backend.close();
    }
}
