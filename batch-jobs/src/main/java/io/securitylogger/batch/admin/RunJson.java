package io.securitylogger.batch.admin;

import io.securitylogger.batch.JobRun;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Date;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An execution as JSON; what is not known is left out. */
final class RunJson {

    private RunJson() {}

    static JsonObject of(JobRun run) {
        JobExecution execution = run.execution();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", run.id())
                .add("job", run.job().name());
        status(json, execution.getBatchStatus(), execution.getExitStatus());
        time(json, "created", execution.getCreateTime());
        time(json, "start", execution.getStartTime());
        time(json, "end", execution.getEndTime());
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        new TreeMap<>(run.parameters()).forEach(parameters::add);
        JsonArrayBuilder steps = Json.createArrayBuilder();
        run.steps().forEach(step -> steps.add(of(step)));
        json.add("parameters", parameters).add("steps", steps);
        run.log().ifPresent(log -> json.add("log_id", log.id().toString()));
        return json.build();
    }

    private static JsonObjectBuilder of(StepExecution step) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", step.getStepName());
        status(json, step.getBatchStatus(), step.getExitStatus());
        time(json, "start", step.getStartTime());
        time(json, "end", step.getEndTime());
        return json;
    }

    private static void status(JsonObjectBuilder json, @Nullable BatchStatus batch, @Nullable String exit) {
        if (batch != null) {
            json.add("batch_status", batch.name());
        }
        if (exit != null) {
            json.add("exit_status", exit);
        }
    }

    private static void time(JsonObjectBuilder json, String name, @Nullable Date time) {
        if (time != null) {
            json.add(name, time.toInstant().toString());
        }
    }
}
