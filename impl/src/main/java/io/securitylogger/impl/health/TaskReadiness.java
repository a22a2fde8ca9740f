package io.securitylogger.impl.health;

import io.securitylogger.impl.task.TaskHealth;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while more tasks wait in a queue than {@code security.task-health.max-waiting}, or one waits longer than
 * {@code security.task-health.max-waiting-seconds}. Readiness, not liveness: to start the server anew would help none of them.
 */
@Readiness
class TaskReadiness implements HealthCheck {

    static final String NAME = "security-logger-tasks";

    @Override
    public HealthCheckResponse call() {
        TaskHealth tasks = HealthChecks.tasks();
        return tasks == null ? HealthCheckResponse.up(NAME) : response(tasks.verdict());
    }

    private static HealthCheckResponse response(TaskHealth.Verdict verdict) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named(NAME).status(verdict.excesses().isEmpty());
        verdict.numbers().forEach(response::withData);
        if (!verdict.excesses().isEmpty()) {
            response.withData("excess", String.join("; ", verdict.excesses()));
        }
        return response.build();
    }
}
