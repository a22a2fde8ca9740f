package io.securitylogger.suite.backends;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the SQL backend as they are. */
record Logs(Sql sql) {
    static final String TABLE = "security_input_request_log";

    private static final String FINAL = "9999";

    /** The logs of requests to a path, oldest first. */
    List<Map<String, String>> at(String path) {
        return sql.rows("SELECT * FROM " + TABLE + " WHERE path = '" + path + "' ORDER BY start, id");
    }

    /** The only log of requests to a path, once it is finished. */
    Map<String, String> finishedAt(String path) {
        return Poll.until(() -> at(path), logs -> logs.size() == 1 && isFinished(logs.get(0)))
                .get(0);
    }

    /** How many logs of paths that begin so are in which version. */
    Map<String, Integer> versions(String pathPrefix) {
        return sql
                .rows("SELECT version, COUNT(*) AS logs FROM " + TABLE + " WHERE path LIKE '" + pathPrefix
                        + "%' GROUP BY version")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getOrDefault("version", ""), row -> Integer.valueOf(row.getOrDefault("logs", ""))));
    }

    /** Waits until so many logs of paths that begin so are finished, and no other is there. */
    void awaitFinished(String pathPrefix, int count) {
        Poll.until(() -> versions(pathPrefix), versions -> versions.equals(Map.of(FINAL, count)));
    }

    /** The objects related with a log, as {@code type:id}. */
    Set<String> related(Map<String, String> log) {
        return sql
                .rows("SELECT type, object_id FROM security_related_object WHERE log_id = '" + log.get("id") + "'")
                .stream()
                .map(row -> row.get("type") + ":" + row.get("object_id"))
                .collect(Collectors.toSet());
    }

    private static boolean isFinished(Map<String, String> log) {
        return FINAL.equals(log.get("version"));
    }
}
