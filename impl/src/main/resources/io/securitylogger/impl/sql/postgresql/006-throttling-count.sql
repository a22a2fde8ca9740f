-- What the nodes of an application tell each other for security.throttling-counter=shared: rows of two minutes.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 005-job-claim.sql.
CREATE TABLE IF NOT EXISTS security_throttling_count (
    application VARCHAR(255) COLLATE "C" NOT NULL,
    node        VARCHAR(36) COLLATE "C" NOT NULL,
    number      BIGINT NOT NULL,
    written     TIMESTAMP(6) NOT NULL,
    changes     TEXT NOT NULL,
    PRIMARY KEY (application, node, number)
);

-- By which keys they count, so that no row tells who has asked for what.
CREATE TABLE IF NOT EXISTS security_throttling_secret (
    application VARCHAR(255) COLLATE "C" PRIMARY KEY,
    secret      VARCHAR(64) NOT NULL
);

INSERT INTO security_schema_version (version, script) VALUES (6, '006-throttling-count.sql') ON CONFLICT DO NOTHING;
