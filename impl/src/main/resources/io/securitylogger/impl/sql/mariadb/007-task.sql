-- Logged tasks: what was asked for, and each attempt to execute it.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
-- Indexes stand inside CREATE TABLE, since MySQL has no CREATE INDEX IF NOT EXISTS.
CREATE TABLE IF NOT EXISTS security_task_invocation_log (
    id                 VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    slug               VARCHAR(255),
    parent_log         VARCHAR(64),
    extra_data         LONGTEXT,
    start              DATETIME(6) NOT NULL,
    stop               DATETIME(6),
    time               DOUBLE,
    error_message      LONGTEXT,
    release_name       VARCHAR(255),
    version            INTEGER NOT NULL,
    state              VARCHAR(16) NOT NULL,
    task_id            VARCHAR(64),
    name               VARCHAR(255) NOT NULL,
    queue_name         VARCHAR(255) NOT NULL,
    input              LONGTEXT NOT NULL,
    task_args          LONGTEXT NOT NULL,
    task_kwargs        LONGTEXT NOT NULL,
    applied_at         DATETIME(6) NOT NULL,
    triggered_at       DATETIME(6),
    is_async           BOOLEAN NOT NULL,
    is_unique          BOOLEAN NOT NULL,
    is_on_commit       BOOLEAN NOT NULL,
    estimated_time_of_first_arrival DATETIME(6),
    expires_at         DATETIME(6),
    stale_at           DATETIME(6),
    -- The order of every answer; purge walks it too, since no log stops before it starts.
    INDEX security_task_invocation_start (start, id),
    -- The filters of a console, newest first.
    INDEX security_task_invocation_state (state, start),
    INDEX security_task_invocation_name (name, start),
    INDEX security_task_invocation_slug (slug, start),
    INDEX security_task_invocation_parent (parent_log),
    INDEX security_task_invocation_task (task_id),
    -- Tasks that died.
    INDEX security_task_invocation_stale (state, stale_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS security_task_run_log (
    id                 VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    slug               VARCHAR(255),
    parent_log         VARCHAR(64),
    extra_data         LONGTEXT,
    start              DATETIME(6) NOT NULL,
    stop               DATETIME(6),
    time               DOUBLE,
    error_message      LONGTEXT,
    release_name       VARCHAR(255),
    version            INTEGER NOT NULL,
    state              VARCHAR(16) NOT NULL,
    task_id            VARCHAR(64),
    name               VARCHAR(255) NOT NULL,
    queue_name         VARCHAR(255) NOT NULL,
    input              LONGTEXT NOT NULL,
    task_args          LONGTEXT NOT NULL,
    task_kwargs        LONGTEXT NOT NULL,
    result             LONGTEXT,
    output             LONGTEXT,
    retries            INTEGER NOT NULL,
    estimated_time_of_next_retry DATETIME(6),
    waiting_time       DOUBLE,
    -- The order of every answer; purge walks it too, since no log stops before it starts.
    INDEX security_task_run_start (start, id),
    -- The filters of a console, newest first.
    INDEX security_task_run_state (state, start),
    INDEX security_task_run_name (name, start),
    INDEX security_task_run_slug (slug, start),
    INDEX security_task_run_parent (parent_log),
    INDEX security_task_run_task (task_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO security_schema_version (version, script) VALUES (7, '007-task.sql');
