package io.securitylogger.impl.config;

import java.util.Locale;

/** The properties there are. Each is also an environment variable, as MicroProfile Config maps names. */
enum Property implements PropertyKey {
    ADMIN_RESOURCE_ENABLED,
    ADMIN_ROLES,
    BACKEND_READER,
    BACKEND_WRITERS,
    BACKUP_STORAGE_PATH,
    BATCH_LINGER_MILLIS,
    BATCH_OFFER_TIMEOUT_MILLIS,
    BATCH_QUEUE_SIZE,
    BATCH_SIZE,
    APPEND_SLASH,
    AUTO_GENERATE_TASKS_FOR_COMMANDS,
    CLEAN_LOGS_BACKUP_FILE_BATCH_SIZE,
    COMMAND_LOG_EXCLUDED_COMMANDS,
    DEFAULT_THROTTLING_VALIDATORS,
    HIDE_SENSITIVE_DATA,
    HIDE_SENSITIVE_DATA_EXTENDED,
    HIDE_SENSITIVE_DATA_PATTERNS_BODY("security.hide-sensitive-data-patterns.body"),
    HIDE_SENSITIVE_DATA_PATTERNS_HEADERS("security.hide-sensitive-data-patterns.headers"),
    HIDE_SENSITIVE_DATA_PATTERNS_QUERIES("security.hide-sensitive-data-patterns.queries"),
    LOG_DB_NAME,
    LOG_ID_HEADER,
    LOG_JSON_STRING_LENGTH,
    LOG_OUTPUT_REQUESTS,
    LOG_REQUEST_BODY_LENGTH,
    LOG_REQUEST_IGNORE_IP,
    LOG_REQUEST_IGNORE_URL_PATHS,
    LOG_RESPONSE_BODY_CONTENT_TYPES,
    LOG_RESPONSE_BODY_LENGTH,
    LOG_SERVLET_REQUESTS,
    LOG_STRING_IO_FLUSH_TIMEOUT,
    LOG_STRING_OUTPUT_TRUNCATE_LENGTH,
    LOG_STRING_OUTPUT_TRUNCATE_OFFSET,
    PROPAGATE_TRACE_CONTEXT,
    PURGE_SCHEDULE,
    RAISE_WRITER_EXCEPTIONS,
    RELEASE,
    RETENTION_COMMAND("security.retention.command"),
    RETENTION_COMMAND_ERRORS("security.retention.command.errors"),
    RETENTION_HOLD("security.retention.hold"),
    RETENTION_INPUT_REQUEST("security.retention.input-request"),
    RETENTION_INPUT_REQUEST_ERRORS("security.retention.input-request.errors"),
    RETENTION_OUTPUT_REQUEST("security.retention.output-request"),
    RETENTION_OUTPUT_REQUEST_ERRORS("security.retention.output-request.errors"),
    RETENTION_TASK_INVOCATION("security.retention.task-invocation"),
    RETENTION_TASK_INVOCATION_ERRORS("security.retention.task-invocation.errors"),
    RETENTION_TASK_RUN("security.retention.task-run"),
    RETENTION_TASK_RUN_ERRORS("security.retention.task-run.errors"),
    SENSITIVE_DATA_REPLACEMENT,
    SET_STALE_TASK_AGE_DAYS_LIMIT_PER_RUN,
    SET_STALE_TASK_INVOCATIONS_LIMIT_PER_RUN,
    SET_TASK_LOG_STATE_SCHEDULE,
    SQL_CLEAN_LOGS_DELETE_BATCH_SIZE,
    STALE_TASK_TIME_LIMIT_MINUTES,
    SYNC_TIMEOUT_MILLIS,
    TASK_EXECUTOR,
    TASK_HEALTH_MAX_WAITING("security.task-health.max-waiting"),
    TASK_HEALTH_MAX_WAITING_SECONDS("security.task-health.max-waiting-seconds"),
    TASK_JMS_CONNECTION_FACTORY,
    TASK_JMS_LISTENERS,
    TASK_JMS_QUEUE,
    TASK_TRANSPORT,
    TASK_USE_PRE_COMMIT,
    THROTTLING_COUNTER,
    THROTTLING_DRY_RUN,
    THROTTLING_ENABLED,
    THROTTLING_FAIL_OPEN,
    THROTTLING_HEADERS,
    THROTTLING_IPV6_PREFIX,
    THROTTLING_LOG_BODY,
    THROTTLING_MAX_KEYS,
    TRUSTED_PROXIES,
    WRITE_MODE;

    /** What all names begin with. */
    static final String PREFIX = "security.";

    private final String key;

    Property() {
        key = PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Property(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
