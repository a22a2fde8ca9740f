-- Logged commands and batch jobs.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
-- COLLATE "C": exact comparison only, and cheaper index keys.
CREATE TABLE IF NOT EXISTS security_command_log (
    id                 VARCHAR(36) COLLATE "C" PRIMARY KEY,
    slug               VARCHAR(255) COLLATE "C",
    parent_log         VARCHAR(64) COLLATE "C",
    extra_data         TEXT,
    start              TIMESTAMP(6) NOT NULL,
    stop               TIMESTAMP(6),
    time               DOUBLE PRECISION,
    error_message      TEXT,
    release_name       VARCHAR(255),
    version            INTEGER NOT NULL,
    state              VARCHAR(16) COLLATE "C" NOT NULL,
    name               VARCHAR(255) COLLATE "C" NOT NULL,
    input              TEXT NOT NULL,
    is_executed_from_command_line BOOLEAN NOT NULL,
    output             TEXT
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_command_start ON security_command_log (start, id);
-- The filters of a console, newest first. Partial where most logs hold nothing: such a log then costs nothing.
CREATE INDEX IF NOT EXISTS security_command_state ON security_command_log (state, start);
CREATE INDEX IF NOT EXISTS security_command_name ON security_command_log (name, start);
CREATE INDEX IF NOT EXISTS security_command_slug ON security_command_log (slug, start)
    WHERE slug IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_command_parent ON security_command_log (parent_log)
    WHERE parent_log IS NOT NULL;

INSERT INTO security_schema_version (version, script) VALUES (4, '004-command.sql') ON CONFLICT DO NOTHING;
