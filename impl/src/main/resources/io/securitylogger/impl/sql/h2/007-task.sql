-- Logged tasks: what was asked for, and each attempt to execute it.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
CREATE TABLE IF NOT EXISTS security_task_invocation_log (
    id                 VARCHAR(36) PRIMARY KEY,
    slug               VARCHAR(255),
    parent_log         VARCHAR(64),
    extra_data         VARCHAR,
    start              TIMESTAMP(6) NOT NULL,
    stop               TIMESTAMP(6),
    time               DOUBLE PRECISION,
    error_message      VARCHAR,
    release_name       VARCHAR(255),
    version            INTEGER NOT NULL,
    state              VARCHAR(16) NOT NULL,
    task_id            VARCHAR(64),
    name               VARCHAR(255) NOT NULL,
    queue_name         VARCHAR(255) NOT NULL,
    input              VARCHAR NOT NULL,
    task_args          VARCHAR NOT NULL,
    task_kwargs        VARCHAR NOT NULL,
    applied_at         TIMESTAMP(6) NOT NULL,
    triggered_at       TIMESTAMP(6),
    is_async           BOOLEAN NOT NULL,
    is_unique          BOOLEAN NOT NULL,
    is_on_commit       BOOLEAN NOT NULL,
    estimated_time_of_first_arrival TIMESTAMP(6),
    expires_at         TIMESTAMP(6),
    stale_at           TIMESTAMP(6)
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_task_invocation_start ON security_task_invocation_log (start, id);
-- The filters of a console, newest first.
CREATE INDEX IF NOT EXISTS security_task_invocation_state ON security_task_invocation_log (state, start);
CREATE INDEX IF NOT EXISTS security_task_invocation_name ON security_task_invocation_log (name, start);
CREATE INDEX IF NOT EXISTS security_task_invocation_slug ON security_task_invocation_log (slug, start);
CREATE INDEX IF NOT EXISTS security_task_invocation_parent ON security_task_invocation_log (parent_log);
CREATE INDEX IF NOT EXISTS security_task_invocation_task ON security_task_invocation_log (task_id);
-- Tasks that died.
CREATE INDEX IF NOT EXISTS security_task_invocation_stale ON security_task_invocation_log (state, stale_at);

CREATE TABLE IF NOT EXISTS security_task_run_log (
    id                 VARCHAR(36) PRIMARY KEY,
    slug               VARCHAR(255),
    parent_log         VARCHAR(64),
    extra_data         VARCHAR,
    start              TIMESTAMP(6) NOT NULL,
    stop               TIMESTAMP(6),
    time               DOUBLE PRECISION,
    error_message      VARCHAR,
    release_name       VARCHAR(255),
    version            INTEGER NOT NULL,
    state              VARCHAR(16) NOT NULL,
    task_id            VARCHAR(64),
    name               VARCHAR(255) NOT NULL,
    queue_name         VARCHAR(255) NOT NULL,
    input              VARCHAR NOT NULL,
    task_args          VARCHAR NOT NULL,
    task_kwargs        VARCHAR NOT NULL,
    result             VARCHAR,
    output             VARCHAR,
    retries            INTEGER NOT NULL,
    estimated_time_of_next_retry TIMESTAMP(6),
    waiting_time       DOUBLE PRECISION
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_task_run_start ON security_task_run_log (start, id);
-- The filters of a console, newest first.
CREATE INDEX IF NOT EXISTS security_task_run_state ON security_task_run_log (state, start);
CREATE INDEX IF NOT EXISTS security_task_run_name ON security_task_run_log (name, start);
CREATE INDEX IF NOT EXISTS security_task_run_slug ON security_task_run_log (slug, start);
CREATE INDEX IF NOT EXISTS security_task_run_parent ON security_task_run_log (parent_log);
CREATE INDEX IF NOT EXISTS security_task_run_task ON security_task_run_log (task_id);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (7, '007-task.sql');
