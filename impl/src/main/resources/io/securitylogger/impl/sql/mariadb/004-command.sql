-- Logged commands and batch jobs.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
-- Indexes stand inside CREATE TABLE, since MySQL has no CREATE INDEX IF NOT EXISTS.
CREATE TABLE IF NOT EXISTS security_command_log (
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
    name               VARCHAR(255) NOT NULL,
    input              LONGTEXT NOT NULL,
    is_executed_from_command_line BOOLEAN NOT NULL,
    output             LONGTEXT,
    -- The order of every answer; purge walks it too, since no log stops before it starts.
    INDEX security_command_start (start, id),
    -- The filters of a console, newest first.
    INDEX security_command_state (state, start),
    INDEX security_command_name (name, start),
    INDEX security_command_slug (slug, start),
    INDEX security_command_parent (parent_log)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO security_schema_version (version, script) VALUES (4, '004-command.sql');
