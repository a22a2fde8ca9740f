package io.securitylogger.elasticsearch;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.document.Question;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads logs from a cluster. What this application has written is seen at once; what others have written within a second,
 * or at once with {@code security.elasticsearch-auto-refresh}.
 */
@Backend
@ApplicationScoped
public class ElasticsearchLogReader implements LogReader {

    private ElasticsearchBackend backend;

    /** Called by the container. */
    @Inject
    public ElasticsearchLogReader(ElasticsearchBackend backend) {
        this.backend = backend;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ElasticsearchLogReader() {}

    @Override
    public String name() {
        return ElasticsearchBackend.NAME;
    }

    /** True also while the cluster is away. */
    @Override
    public boolean available() {
        return backend.available();
    }

    @Override
    public Optional<LogRecord> find(LogRef ref) {
        return answer(ref, searching -> searching.logs(Question.of(ref, indices()), 1)).stream()
                .findFirst();
    }

    @Override
    public long count(LogQuery query) {
        return answer(
                query,
                searching -> searching.count(
                        Question.of(query, indices()), query.page().size()));
    }

    @Override
    public List<LogRecord> search(LogQuery query) {
        return answer(
                query,
                searching -> searching.logs(
                        Question.of(query, indices()), query.page().size()));
    }

    @Override
    public List<LogRecord> children(List<LogRef> parents, int most) {
        return parents.isEmpty()
                ? List.of()
                : answer(parents, searching -> searching.logs(Question.ofParents(parents, indices()), most));
    }

    private Indices indices() {
        return backend.store().indices();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T in(Searching searching) throws IOException;
    }

    private <T> T answer(Object question, Reading<T> reading) {
        try {
            return reading.in(backend.store().searching());
        } catch (IOException | RuntimeException e) {
            throw new LogReadException("Elasticsearch has no answer to " + question + ": " + e.getMessage(), e);
        }
    }
}
