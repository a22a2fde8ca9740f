package io.securitylogger.impl.config;

import io.securitylogger.impl.capture.CaptureSettings;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.command.CommandSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.outgoing.OutgoingSettings;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.impl.schedule.Cron;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.impl.task.HealthSettings;
import io.securitylogger.impl.task.NamedTaskSettings;
import io.securitylogger.impl.task.RepairSettings;
import io.securitylogger.impl.task.TaskSettings;
import io.securitylogger.impl.throttling.ThrottlingSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked.
 *
 * @param adminRoles whose users may start jobs through the application; empty if nobody may
 * @param backends which backends are used
 * @param capture which requests are logged, and what of them
 * @param cleaning how bodies are truncated and secrets masked
 * @param commands which commands are logged, and how much of their output is kept
 * @param dispatch how events reach the writers
 * @param outgoing which calls are logged, and what is sent with them
 * @param purgeSchedule when expired logs are purged; {@code null} if they are not purged by themselves
 * @param release the application's release; {@code null} if it has not said
 * @param retention how long logs are kept, and where their backups go
 * @param sql where the SQL backend keeps its tables
 * @param tasks how tasks are executed
 * @param taskHealth how many tasks may wait
 * @param named which tasks are known by their names, and where they are executed
 * @param repair how tasks that have died are looked for
 * @param throttling how many requests are allowed
 * @param appendSlash whether a request without a slash at its end is redirected to the path with one
 */
public record Settings(
        Set<String> adminRoles,
        BackendSettings backends,
        CaptureSettings capture,
        CleaningSettings cleaning,
        CommandSettings commands,
        DispatchSettings dispatch,
        OutgoingSettings outgoing,
        @Nullable Cron purgeSchedule,
        @Nullable String release,
        RetentionSettings retention,
        SqlSettings sql,
        TaskSettings tasks,
        HealthSettings taskHealth,
        NamedTaskSettings named,
        RepairSettings repair,
        ThrottlingSettings throttling,
        boolean appendSlash) {

    public Settings {
        adminRoles = Set.copyOf(adminRoles);
    }
}
