package io.securitylogger.elasticsearch.shipping;

import io.securitylogger.LogEvent;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.impl.message.Reporter;
import java.util.List;

/** The connection of an application to Logstash. Thread-safe. */
public final class Logstash implements AutoCloseable {

    private final Indices indices;
    private final LogstashSender sender;

    /** Begins to connect. */
    public Logstash(ElasticsearchSettings settings, Reporter reporter) {
        this.indices = Indices.of(settings);
        this.sender = new LogstashSender(settings.shipping().logstash(), reporter);
    }

    /**
     * Takes logs, and never waits.
     *
     * @throws RuntimeException if there is no room for one of them
     */
    public void send(List<LogEvent> events) {
        for (LogEvent event : events) {
            sender.send(LogLine.of(event.record(), indices));
        }
    }

    /** Sends what waits, for a few seconds at most, and ends the thread and the connection. */
    @Override
    public void close() {
        sender.close();
    }
}
