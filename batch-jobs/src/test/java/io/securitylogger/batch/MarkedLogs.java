package io.securitylogger.batch;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs of executions. */
final class MarkedLogs {

    static final long EXECUTION = 5;
    static final long INSTANCE = 3;
    private static final UUID ID = new UUID(7, 1);

    private MarkedLogs() {}

    static CommandLog log(String job, LogState state) {
        return log(job, state, ID, data());
    }

    static CommandLog log(String job, LogState state, UUID id, Map<String, @Nullable Object> data) {
        LogFields fields = new LogFields(id, null, Set.of(), null, data, Instant.EPOCH, null, null, null, 1);
        return new CommandLog(fields, state, job, "", false, null);
    }

    static Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("job_log", ID.toString());
        data.put("job_application", "shop/shop");
        data.put("job_process", "1@host/a");
        data.put("job_created", Instant.EPOCH.toString());
        data.put("job_execution_id", EXECUTION);
        data.put("job_instance_id", INSTANCE);
        return data;
    }
}
