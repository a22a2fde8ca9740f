-- Logged calls that the application makes.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
CREATE TABLE IF NOT EXISTS security_output_request_log (
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
    method             VARCHAR(32) NOT NULL,
    is_secure          BOOLEAN NOT NULL,
    host               VARCHAR(255),
    path               VARCHAR(1000) NOT NULL,
    queries            VARCHAR,
    request_headers    VARCHAR,
    request_body       VARCHAR,
    request_body_size  BIGINT,
    response_code      INTEGER,
    response_headers   VARCHAR,
    response_body      VARCHAR,
    response_body_size BIGINT,
    trace_id           VARCHAR(32),
    span_id            VARCHAR(16)
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_output_request_start ON security_output_request_log (start, id);
-- The filters of a console, newest first.
CREATE INDEX IF NOT EXISTS security_output_request_state ON security_output_request_log (state, start);
CREATE INDEX IF NOT EXISTS security_output_request_host ON security_output_request_log (host, start);
CREATE INDEX IF NOT EXISTS security_output_request_slug ON security_output_request_log (slug, start);
CREATE INDEX IF NOT EXISTS security_output_request_parent ON security_output_request_log (parent_log);
CREATE INDEX IF NOT EXISTS security_output_request_trace_id ON security_output_request_log (trace_id);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (2, '002-output-request.sql');
