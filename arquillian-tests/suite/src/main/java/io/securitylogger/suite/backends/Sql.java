package io.securitylogger.suite.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.http.RawResponse;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks a database in plain SQL, past everything of ours. */
@FunctionalInterface
interface Sql {

    /** The rows that a statement gives, columns by their names in lower case; those that are null are absent. */
    List<Map<String, String>> rows(String statement);

    /** A database that the test can reach. */
    static Sql of(Database database) {
        return database::rows;
    }

    /** The server's default data source, through {@link Apps#probe()}, which must be deployed. */
    static Sql ofDefaultDataSource() {
        return statement -> {
            RawResponse response =
                    Client.send("POST", "/" + Apps.PROBE + "/api/sql", "Content-Type: text/plain\r\n", statement);
            if (response.status() >= 300) {
                throw new AssertionError(statement + ": " + response);
            }
            return response.text().lines().map(Sql::row).toList();
        };
    }

    private static Map<String, String> row(String line) {
        Map<String, String> row = new TreeMap<>();
        for (String column : line.split("&", -1)) {
            String[] parts = column.split("=", 2);
            row.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return row;
    }
}
