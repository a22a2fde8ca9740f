package io.securitylogger.elasticsearch.job;

import io.securitylogger.batch.JobOutput;
import io.securitylogger.elasticsearch.ElasticsearchBackend;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The job {@code init-elasticsearch-log}: puts the index templates of this release in the place of whatever is there, and
 * tells what was different.
 */
@Dependent
@Named("securityInitElasticsearchLog")
@NullUnmarked
public class InitElasticsearchLogBatchlet extends AbstractBatchlet {

    @Inject
    private ElasticsearchBackend backend;

    @Inject
    private JobOutput output;

    /** Called by the container. */
    public InitElasticsearchLogBatchlet() {}

    @Override
    public @Nullable String process() throws Exception {
        output.telling(() -> {
            backend.initialize().forEach(output::println);
            return backend;
        });
        return null;
    }
}
