package io.securitylogger.elasticsearch;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.document.Question;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Removes logs from a cluster, and indices of which nothing is left. There are no transactions: a deletion that failed may
 * have removed some, and removes the rest when it is asked for again.
 */
@Backend
@ApplicationScoped
public class ElasticsearchLogPurger implements LogPurger {

    private ElasticsearchBackend backend;

    /** Called by the container. */
    @Inject
    public ElasticsearchLogPurger(ElasticsearchBackend backend) {
        this.backend = backend;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ElasticsearchLogPurger() {}

    /** That of the writer by which logs come. */
    @Override
    public String name() {
        return backend.isFedByLogstash() ? ElasticsearchBackend.LOGSTASH : ElasticsearchBackend.NAME;
    }

    @Override
    public SortedMap<LocalDate, Long> countByDay(ExpiredLogs expired) throws IOException {
        return store().searching().countByDay(question(expired));
    }

    @Override
    public List<LogRecord> read(ExpiredLogs expired, int most) throws IOException {
        return store().searching().logs(question(expired), most);
    }

    @Override
    public List<LogQuery.Page.Key> keys(ExpiredLogs expired, int most) throws IOException {
        return store().searching().places(question(expired), most).stream()
                .map(Searching.Hit::place)
                .toList();
    }

    @Override
    public int delete(LogType type, List<UUID> ids) throws IOException {
        return ids.isEmpty()
                ? 0
                : new Deletion(store()).delete(Question.ofIds(type, ids, store().indices()), ids.size());
    }

    private Question question(ExpiredLogs expired) {
        return Question.of(expired, store().indices());
    }

    private LogStore store() {
        return backend.store();
    }
}
