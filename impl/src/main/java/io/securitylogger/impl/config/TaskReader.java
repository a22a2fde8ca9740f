package io.securitylogger.impl.config;

import io.securitylogger.impl.task.HealthSettings;
import io.securitylogger.impl.task.QueueLimits;
import io.securitylogger.impl.task.RepairSettings;
import io.securitylogger.impl.task.TaskSettings;
import java.time.Duration;
import java.util.Objects;

/** Makes the settings of tasks. */
record TaskReader(PropertyReader properties) {

    TaskSettings tasks() {
        long staleMinutes = properties.integer(
                Property.STALE_TASK_TIME_LIMIT_MINUTES,
                Math.toIntExact(TaskSettings.DEFAULT.staleAfter().toMinutes()),
                1);
        return new TaskSettings(
                Objects.requireNonNullElse(properties.text(Property.TASK_EXECUTOR), ""),
                Duration.ofMinutes(staleMinutes),
                properties.flag(Property.TASK_USE_PRE_COMMIT, TaskSettings.DEFAULT.preCommit()));
    }

    HealthSettings health() {
        return new HealthSettings(
                limits(Property.TASK_HEALTH_MAX_WAITING), limits(Property.TASK_HEALTH_MAX_WAITING_SECONDS));
    }

    private QueueLimits limits(Property property) {
        return properties.parsed(
                property,
                QueueLimits.NONE,
                "give a number for all queues, or a list such as mail:20,*:100",
                QueueLimits::parse);
    }

    RepairSettings repair() {
        RepairSettings byDefault = RepairSettings.DEFAULT;
        return new RepairSettings(
                properties.integer(Property.SET_STALE_TASK_INVOCATIONS_LIMIT_PER_RUN, byDefault.most(), 1),
                Duration.ofDays(properties.integer(
                        Property.SET_STALE_TASK_AGE_DAYS_LIMIT_PER_RUN,
                        Math.toIntExact(byDefault.age().toDays()),
                        1)),
                properties.cron(Property.SET_TASK_LOG_STATE_SCHEDULE));
    }
}
