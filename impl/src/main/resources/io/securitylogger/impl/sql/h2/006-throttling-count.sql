-- What the nodes of an application tell each other for security.throttling-counter=shared: rows of two minutes.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 005-job-claim.sql.
CREATE TABLE IF NOT EXISTS security_throttling_count (
    application VARCHAR(255) NOT NULL,
    node        VARCHAR(36) NOT NULL,
    number      BIGINT NOT NULL,
    written     TIMESTAMP(6) NOT NULL,
    changes     VARCHAR NOT NULL,
    PRIMARY KEY (application, node, number)
);

-- By which keys they count, so that no row tells who has asked for what.
CREATE TABLE IF NOT EXISTS security_throttling_secret (
    application VARCHAR(255) PRIMARY KEY,
    secret      VARCHAR(64) NOT NULL
);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (6, '006-throttling-count.sql');
