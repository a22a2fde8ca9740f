-- Logged calls that the application makes.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
-- COLLATE "C": exact comparison only, and cheaper index keys.
CREATE TABLE IF NOT EXISTS security_output_request_log (
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
    method             VARCHAR(32) COLLATE "C" NOT NULL,
    is_secure          BOOLEAN NOT NULL,
    host               VARCHAR(255) COLLATE "C",
    path               VARCHAR(1000) COLLATE "C" NOT NULL,
    queries            TEXT,
    request_headers    TEXT,
    request_body       TEXT,
    request_body_size  BIGINT,
    response_code      INTEGER,
    response_headers   TEXT,
    response_body      TEXT,
    response_body_size BIGINT,
    trace_id           VARCHAR(32) COLLATE "C",
    span_id            VARCHAR(16)
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_output_request_start ON security_output_request_log (start, id);
-- The filters of a console, newest first. Partial where most logs hold nothing: such a log then costs nothing.
CREATE INDEX IF NOT EXISTS security_output_request_state ON security_output_request_log (state, start);
CREATE INDEX IF NOT EXISTS security_output_request_host ON security_output_request_log (host, start);
CREATE INDEX IF NOT EXISTS security_output_request_slug ON security_output_request_log (slug, start)
    WHERE slug IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_output_request_parent ON security_output_request_log (parent_log)
    WHERE parent_log IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_output_request_trace_id ON security_output_request_log (trace_id)
    WHERE trace_id IS NOT NULL;

INSERT INTO security_schema_version (version, script) VALUES (2, '002-output-request.sql') ON CONFLICT DO NOTHING;
