package io.securitylogger.impl.config;

import io.securitylogger.impl.task.NamedTaskSettings;
import io.securitylogger.impl.task.RepairSettings;
import io.securitylogger.impl.task.TaskSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    NamedTaskSettings named() {
        return new NamedTaskSettings(Set.copyOf(properties.list(Property.AUTO_GENERATE_TASKS_FOR_COMMANDS, List.of())));
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
