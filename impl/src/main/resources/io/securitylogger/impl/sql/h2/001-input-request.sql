-- Logged requests and the objects that logs are related with.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 000-schema-version.sql.
CREATE TABLE IF NOT EXISTS security_input_request_log (
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
    ip                 VARCHAR(45),
    user_id            VARCHAR(255),
    view_slug          VARCHAR(255),
    trace_id           VARCHAR(32),
    span_id            VARCHAR(16)
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_input_request_start ON security_input_request_log (start, id);
-- Throttling counts earlier requests of one address to one path, then looks at the newest.
CREATE INDEX IF NOT EXISTS security_input_request_ip ON security_input_request_log (ip, path, method, start);
-- The filters of a console, newest first.
CREATE INDEX IF NOT EXISTS security_input_request_state ON security_input_request_log (state, start);
CREATE INDEX IF NOT EXISTS security_input_request_view_slug ON security_input_request_log (view_slug, start);
CREATE INDEX IF NOT EXISTS security_input_request_slug ON security_input_request_log (slug, start);
CREATE INDEX IF NOT EXISTS security_input_request_user_id ON security_input_request_log (user_id, start);
CREATE INDEX IF NOT EXISTS security_input_request_parent ON security_input_request_log (parent_log);
CREATE INDEX IF NOT EXISTS security_input_request_trace_id ON security_input_request_log (trace_id);

CREATE TABLE IF NOT EXISTS security_related_object (
    log_type  VARCHAR(32) NOT NULL,
    log_id    VARCHAR(36) NOT NULL,
    log_start TIMESTAMP(6) NOT NULL,
    unit      VARCHAR(100) NOT NULL,
    type      VARCHAR(255) NOT NULL,
    object_id VARCHAR(255) NOT NULL,
    PRIMARY KEY (log_id, log_type, unit, type, object_id)
);

-- The newest logs of one object.
CREATE INDEX IF NOT EXISTS security_related_object_object
    ON security_related_object (unit, type, object_id, log_type, log_start, log_id);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (1, '001-input-request.sql');
