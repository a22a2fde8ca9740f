-- Which scripts have been run. Run by the application when this table is missing; may be run by hand instead.
CREATE TABLE IF NOT EXISTS security_schema_version (
    version    INTEGER PRIMARY KEY,
    script     VARCHAR(100) NOT NULL,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);
