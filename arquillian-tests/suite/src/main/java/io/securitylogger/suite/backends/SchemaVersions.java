package io.securitylogger.suite.backends;

import java.util.List;
import java.util.Map;

/** What the table {@code security_schema_version} holds when all tables are there. */
final class SchemaVersions {

    static final List<Map<String, String>> ALL = List.of(
            row("1", "001-input-request.sql"),
            row("2", "002-output-request.sql"),
            row("4", "004-command.sql"),
            row("5", "005-job-claim.sql"),
            row("6", "006-throttling-count.sql"),
            row("7", "007-task.sql"),
            row("8", "008-lease.sql"));

    private SchemaVersions() {}

    private static Map<String, String> row(String version, String script) {
        return Map.of("version", version, "script", script);
    }
}
