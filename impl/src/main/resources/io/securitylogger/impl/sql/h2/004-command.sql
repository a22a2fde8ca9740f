-- Logged commands and batch jobs.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
CREATE TABLE IF NOT EXISTS security_command_log (
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
    name               VARCHAR(255) NOT NULL,
    input              VARCHAR NOT NULL,
    is_executed_from_command_line BOOLEAN NOT NULL,
    output             VARCHAR
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_command_start ON security_command_log (start, id);
-- The filters of a console, newest first.
CREATE INDEX IF NOT EXISTS security_command_state ON security_command_log (state, start);
CREATE INDEX IF NOT EXISTS security_command_name ON security_command_log (name, start);
CREATE INDEX IF NOT EXISTS security_command_slug ON security_command_log (slug, start);
CREATE INDEX IF NOT EXISTS security_command_parent ON security_command_log (parent_log);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (4, '004-command.sql');
