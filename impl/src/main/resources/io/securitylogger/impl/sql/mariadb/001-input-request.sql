-- Logged requests and the objects that logs are related with.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 000-schema-version.sql.
-- Indexes stand inside CREATE TABLE, since MySQL has no CREATE INDEX IF NOT EXISTS.
CREATE TABLE IF NOT EXISTS security_input_request_log (
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
    ip                 VARCHAR(45),
    user_id            VARCHAR(255),
    view_slug          VARCHAR(255),
    trace_id           VARCHAR(32),
    span_id            VARCHAR(16),
    -- The order of every answer; purge walks it too, since no log stops before it starts.
    INDEX security_input_request_start (start, id),
    -- Throttling counts earlier requests of one address to one path, then looks at the newest.
    INDEX security_input_request_ip (ip, path(255), method, start),
    -- The filters of a console, newest first.
    INDEX security_input_request_state (state, start),
    INDEX security_input_request_view_slug (view_slug, start),
    INDEX security_input_request_slug (slug, start),
    INDEX security_input_request_user_id (user_id, start),
    INDEX security_input_request_parent (parent_log),
    INDEX security_input_request_trace_id (trace_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS security_related_object (
    log_type  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    log_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    log_start DATETIME(6) NOT NULL,
    unit      VARCHAR(100) NOT NULL,
    type      VARCHAR(255) NOT NULL,
    object_id VARCHAR(255) NOT NULL,
    PRIMARY KEY (log_id, log_type, unit, type, object_id),
    -- The newest logs of one object.
    INDEX security_related_object_object (unit, type, object_id, log_type, log_start, log_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO security_schema_version (version, script) VALUES (1, '001-input-request.sql');
