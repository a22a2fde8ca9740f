-- What one node has taken for a while: a second row of the same name is refused. Times are seconds since 1970, by
-- the clock of the database.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
CREATE TABLE IF NOT EXISTS security_lease (
    name    VARCHAR(255) COLLATE "C" PRIMARY KEY,
    holder  VARCHAR(36) NOT NULL,
    expires BIGINT NOT NULL
);

INSERT INTO security_schema_version (version, script) VALUES (8, '008-lease.sql') ON CONFLICT DO NOTHING;
