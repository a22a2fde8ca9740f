package io.securitylogger.elasticsearch.job;

import io.securitylogger.batch.AdminJob;
import io.securitylogger.batch.FurtherJobs;
import java.util.List;
import java.util.Set;

/** Tells the administrator's resource of the job. Found as a Java service. */
public final class ElasticsearchJobs implements FurtherJobs {

    /** Called by the service loader. */
    public ElasticsearchJobs() {}

    @Override
    public List<AdminJob> jobs() {
        return List.of(new AdminJob("init-elasticsearch-log", Set.of()));
    }
}
