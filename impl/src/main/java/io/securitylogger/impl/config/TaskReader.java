package io.securitylogger.impl.config;

import io.securitylogger.impl.task.HealthSettings;
import io.securitylogger.impl.task.NamedTaskSettings;
import io.securitylogger.impl.task.QueueLimits;
import io.securitylogger.impl.task.RepairSettings;
import io.securitylogger.impl.task.TaskSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Makes the settings of tasks. */
record TaskReader(PropertyReader properties) {

    private static final String DEFAULT_CONNECTION_FACTORY = "java:comp/DefaultJMSConnectionFactory";
    private static final int DEFAULT_LISTENERS = 4;

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

    NamedTaskSettings named() {
        boolean isSent = properties.parsed(
                Property.TASK_TRANSPORT, false, "give executor or jms", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "executor" -> false;
                    case "jms" -> true;
                    default -> throw new IllegalArgumentException("it is neither");
                });
        return new NamedTaskSettings(
                Set.copyOf(properties.list(Property.AUTO_GENERATE_TASKS_FOR_COMMANDS, List.of())),
                isSent ? messaging() : null);
    }

    private NamedTaskSettings.Messaging messaging() {
        String queue = properties.checked(Property.TASK_JMS_QUEUE, "", "give the JNDI name of a queue", () -> {
            String name = properties.text(Property.TASK_JMS_QUEUE);
            if (name == null) {
                throw new IllegalArgumentException(Property.TASK_TRANSPORT.key() + " is jms, and there is no queue");
            }
            return name;
        });
        String factory = properties.text(Property.TASK_JMS_CONNECTION_FACTORY);
        return new NamedTaskSettings.Messaging(
                Objects.requireNonNullElse(factory, DEFAULT_CONNECTION_FACTORY),
                queue,
                properties.integer(Property.TASK_JMS_LISTENERS, DEFAULT_LISTENERS, 0));
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
