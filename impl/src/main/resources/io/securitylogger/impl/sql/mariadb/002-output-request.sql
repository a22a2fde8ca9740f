-- Logged calls that the application makes.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
-- Indexes stand inside CREATE TABLE, since MySQL has no CREATE INDEX IF NOT EXISTS.
CREATE TABLE IF NOT EXISTS security_output_request_log (
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
    method             VARCHAR(32) NOT NULL,
    is_secure          BOOLEAN NOT NULL,
    host               VARCHAR(255),
    path               VARCHAR(1000) NOT NULL,
    queries            LONGTEXT,
    request_headers    LONGTEXT,
    request_body       LONGTEXT,
    request_body_size  BIGINT,
    response_code      INTEGER,
    response_headers   LONGTEXT,
    response_body      LONGTEXT,
    response_body_size BIGINT,
    trace_id           VARCHAR(32),
    span_id            VARCHAR(16),
    -- The order of every answer; purge walks it too, since no log stops before it starts.
    INDEX security_output_request_start (start, id),
    -- The filters of a console, newest first.
    INDEX security_output_request_state (state, start),
    INDEX security_output_request_host (host, start),
    INDEX security_output_request_slug (slug, start),
    INDEX security_output_request_parent (parent_log),
    INDEX security_output_request_trace_id (trace_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO security_schema_version (version, script) VALUES (2, '002-output-request.sql');
