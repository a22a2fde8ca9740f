package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.impl.message.Reporter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The one store of an application, closed when it ends. Public for the container's proxy; not for applications. */
@ApplicationScoped
@NullUnmarked
public class ElasticsearchBackend {

    static final String NAME = "elasticsearch";

    /** The writer that goes by Logstash. */
    static final String LOGSTASH = "logstash";

    @Inject
    private ElasticsearchExtension extension;

    @Inject
    private Reporter reporter;

    private LogStore store;

    /** Called by the container. */
    public ElasticsearchBackend() {}

    /**
     * A backend without a container. Whoever makes it closes it.
     *
     * @throws IOException if the certificate that is set cannot be used
     */
    public ElasticsearchBackend(ElasticsearchSettings settings, Reporter reporter) throws IOException {
        this(new LogStore(settings, Cluster.of(settings), reporter, InstantSource.system()));
    }

    ElasticsearchBackend(LogStore store) {
        this.store = store;
    }

    @PostConstruct
    void open() {
        ElasticsearchSettings settings = extension.settings();
        try {
            store = new LogStore(settings, Cluster.of(settings), reporter, InstantSource.system());
        } catch (IOException unusable) {
            reporter.report(ElasticsearchMessage.UNUSABLE, unusable.getMessage());
        }
    }

    /** Closes all connections. */
    @PreDestroy
    public void close() {
        if (store != null) {
            store.close();
        }
    }

    /** Whether logs go by Logstash. */
    boolean isFedByLogstash() {
        return extension != null && extension.settings().shipping().logstash().enabled();
    }

    /** Whether there is a cluster that can be worked with, now or later. */
    boolean available() {
        if (store != null) {
            store.looksReady();
        }
        return store != null;
    }

    LogStore store() {
        if (store == null) {
            throw new IllegalStateException("The backend for Elasticsearch is off");
        }
        return store;
    }

    /**
     * Puts the templates of this release in the place of whatever is there.
     *
     * @return what has been done, line by line
     * @throws IOException if the cluster does not answer, or refuses
     */
    public List<String> initialize() throws IOException {
        return store().templates().replace();
    }
}
