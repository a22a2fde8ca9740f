-- Logged requests and the objects that logs are related with.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 000-schema-version.sql.
-- COLLATE "C": exact comparison only, and cheaper index keys.
CREATE TABLE IF NOT EXISTS security_input_request_log (
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
    host               VARCHAR(255),
    path               VARCHAR(1000) COLLATE "C" NOT NULL,
    queries            TEXT,
    request_headers    TEXT,
    request_body       TEXT,
    request_body_size  BIGINT,
    response_code      INTEGER,
    response_headers   TEXT,
    response_body      TEXT,
    response_body_size BIGINT,
    ip                 VARCHAR(45) COLLATE "C",
    user_id            VARCHAR(255) COLLATE "C",
    view_slug          VARCHAR(255) COLLATE "C",
    trace_id           VARCHAR(32) COLLATE "C",
    span_id            VARCHAR(16)
);

-- The order of every answer; purge walks it too, since no log stops before it starts.
CREATE INDEX IF NOT EXISTS security_input_request_start ON security_input_request_log (start, id);
-- Throttling counts earlier requests of one address to one path, then looks at the newest.
CREATE INDEX IF NOT EXISTS security_input_request_ip ON security_input_request_log (ip, path, method, start);
-- The filters of a console, newest first. Partial where most logs hold nothing: such a log then costs nothing.
CREATE INDEX IF NOT EXISTS security_input_request_state ON security_input_request_log (state, start);
CREATE INDEX IF NOT EXISTS security_input_request_view_slug ON security_input_request_log (view_slug, start);
CREATE INDEX IF NOT EXISTS security_input_request_slug ON security_input_request_log (slug, start)
    WHERE slug IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_input_request_user_id ON security_input_request_log (user_id, start)
    WHERE user_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_input_request_parent ON security_input_request_log (parent_log)
    WHERE parent_log IS NOT NULL;
CREATE INDEX IF NOT EXISTS security_input_request_trace_id ON security_input_request_log (trace_id)
    WHERE trace_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS security_related_object (
    log_type  VARCHAR(32) COLLATE "C" NOT NULL,
    log_id    VARCHAR(36) COLLATE "C" NOT NULL,
    log_start TIMESTAMP(6) NOT NULL,
    unit      VARCHAR(100) COLLATE "C" NOT NULL,
    type      VARCHAR(255) COLLATE "C" NOT NULL,
    object_id VARCHAR(255) COLLATE "C" NOT NULL,
    PRIMARY KEY (log_id, log_type, unit, type, object_id)
);

-- The newest logs of one object.
CREATE INDEX IF NOT EXISTS security_related_object_object
    ON security_related_object (unit, type, object_id, log_type, log_start, log_id);

INSERT INTO security_schema_version (version, script) VALUES (1, '001-input-request.sql') ON CONFLICT DO NOTHING;
