package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.securitylogger.LogRecord;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.elasticsearch.node.SharedNode;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Access;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Shipping;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A backend of a test, with indices of its own. */
record TestBackend(ElasticsearchSettings settings, Cluster cluster, LogStore store) implements AutoCloseable {

    /** On the node of Elasticsearch 8 that all tests share. */
    static TestBackend onSharedNode() throws IOException {
        return on(NodeKind.ELASTICSEARCH);
    }

    /** On the node of this kind that all tests share; without a JDK that can run it the test is skipped. */
    static TestBackend on(NodeKind kind) throws IOException {
        return of(settings(false, uri(kind)));
    }

    /** Where that node answers. */
    static URI uri(NodeKind kind) {
        assumeThat(kind.canRun())
                .as("%s runs where the environment variable JDK21_HOME names a JDK of 21 or later", kind)
                .isTrue();
        return SharedNode.uri(kind);
    }

    static TestBackend of(ElasticsearchSettings settings) throws IOException {
        Cluster cluster = Cluster.of(settings);
        InstantSource clock = InstantSource.system();
        return new TestBackend(settings, cluster, new LogStore(settings, cluster, new Reporter(clock), clock));
    }

    static ElasticsearchSettings settings(URI... hosts) {
        return settings(false, hosts);
    }

    static ElasticsearchSettings settings(boolean ecs, URI... hosts) {
        String prefix = "test-" + UUID.randomUUID();
        return new ElasticsearchSettings(
                List.of(hosts),
                Access.OPEN,
                prefix,
                Duration.ofSeconds(30),
                true,
                false,
                ecs,
                Path.of("target", "dead-letters", prefix),
                Shipping.NONE);
    }

    LogWriter writer() {
        return new ElasticsearchLogWriter(new ElasticsearchBackend(store));
    }

    LogReader reader() {
        return new ElasticsearchLogReader(new ElasticsearchBackend(store));
    }

    LogPurger purger() {
        return new ElasticsearchLogPurger(new ElasticsearchBackend(store));
    }

    StaleTasks staleTasks() {
        return new ElasticsearchStaleTasks(new ElasticsearchBackend(store));
    }

    void write(SampleLog... logs) throws IOException {
        store.write(Stream.of(logs).map(SampleLog::event).toList());
    }

    void write(LogRecord... logs) throws IOException {
        store.write(Stream.of(logs).map(SampleLog::event).toList());
    }

    List<String> indices() throws IOException {
        Map<String, ?> aliases = cluster.get('/' + settings.prefix() + "-*/_alias");
        return aliases.keySet().stream().sorted().toList();
    }

    void deleteAll() throws IOException {
        for (String index : indices()) {
            cluster.send("DELETE", '/' + index);
        }
    }

    @Override
    public void close() throws IOException {
        deleteAll();
        store.close();
    }
}
