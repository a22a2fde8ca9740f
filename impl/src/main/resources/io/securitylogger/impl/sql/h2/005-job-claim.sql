-- Runs of scheduled jobs, each taken by the node that begins it: a second row of the same run is refused.
-- Run by the application when security_schema_version does not hold this number; may be run by hand
-- instead, after 001-input-request.sql.
CREATE TABLE IF NOT EXISTS security_job_claim (
    name VARCHAR(255) NOT NULL,
    due  TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (name, due)
);

MERGE INTO security_schema_version (version, script) KEY (version) VALUES (5, '005-job-claim.sql');
