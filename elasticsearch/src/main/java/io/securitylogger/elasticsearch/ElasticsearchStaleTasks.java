package io.securitylogger.elasticsearch;

import io.securitylogger.TaskInvocationLog;
import io.securitylogger.elasticsearch.document.Question;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.StaleTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Finds tasks that have died in the indices of invocations. */
@Backend
@ApplicationScoped
public class ElasticsearchStaleTasks implements StaleTasks {

    private ElasticsearchBackend backend;

    /** Called by the container. */
    @Inject
    public ElasticsearchStaleTasks(ElasticsearchBackend backend) {
        this.backend = backend;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ElasticsearchStaleTasks() {}

    @Override
    public String name() {
        return ElasticsearchBackend.NAME;
    }

    @Override
    public List<TaskInvocationLog> stale(Instant staleBefore, Instant startedFrom, int most) throws IOException {
        LogStore store = backend.store();
        Question question = Question.ofStale(staleBefore, startedFrom, store.indices());
        return store.searching().logs(question, most).stream()
                .map(TaskInvocationLog.class::cast)
                .toList();
    }
}
