package io.securitylogger.impl.config;

import io.securitylogger.LogType;
import io.securitylogger.impl.retention.Age;
import io.securitylogger.impl.retention.Holds;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.spi.ExpiredLogs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the settings that say how long logs are kept. */
record RetentionReader(PropertyReader properties) {

    RetentionSettings read() {
        Map<LogType, RetentionSettings.Rule> rules = new EnumMap<>(LogType.class);
        rules.put(
                LogType.INPUT_REQUEST, rule(Property.RETENTION_INPUT_REQUEST, Property.RETENTION_INPUT_REQUEST_ERRORS));
        rules.put(
                LogType.OUTPUT_REQUEST,
                rule(Property.RETENTION_OUTPUT_REQUEST, Property.RETENTION_OUTPUT_REQUEST_ERRORS));
        rules.put(LogType.COMMAND, rule(Property.RETENTION_COMMAND, Property.RETENTION_COMMAND_ERRORS));
        rules.put(
                LogType.TASK_INVOCATION,
                rule(Property.RETENTION_TASK_INVOCATION, Property.RETENTION_TASK_INVOCATION_ERRORS));
        rules.put(LogType.TASK_RUN, rule(Property.RETENTION_TASK_RUN, Property.RETENTION_TASK_RUN_ERRORS));
        return new RetentionSettings(
                rules,
                properties.checked(
                        Property.RETENTION_HOLD,
                        ExpiredLogs.Held.NOTHING,
                        Holds.ALLOWED,
                        () -> Holds.of(properties.list(Property.RETENTION_HOLD, List.of()))),
                properties.text(Property.BACKUP_STORAGE_PATH),
                properties.integer(Property.CLEAN_LOGS_BACKUP_FILE_BATCH_SIZE, 10_000, 1),
                deleteBatchSize());
    }

    /** Failures are kept as long as the rest unless something else is said. */
    private RetentionSettings.Rule rule(Property all, Property errors) {
        Age others = age(all, null);
        return new RetentionSettings.Rule(others, age(errors, others));
    }

    private @Nullable Age age(Property property, @Nullable Age byDefault) {
        return properties
                .parsed(property, Optional.ofNullable(byDefault), Age.ALLOWED, text -> Optional.of(Age.parse(text)))
                .orElse(null);
    }

    private int deleteBatchSize() {
        int most = RetentionSettings.MOST_PER_DELETE;
        return properties.parsed(
                Property.SQL_CLEAN_LOGS_DELETE_BATCH_SIZE,
                1000,
                "give a whole number from 1 to " + most,
                text -> PropertyReader.between(1, most, text));
    }
}
