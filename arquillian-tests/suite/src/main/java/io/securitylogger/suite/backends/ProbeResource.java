package io.securitylogger.suite.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.securitylogger.suite.database.SqlRows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

@Path("/")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
public class ProbeResource {
    @Resource
    @SuppressWarnings("NullAway.Init")
    private DataSource defaultDataSource;

    /** Runs a statement on the default data source; each row is a line, encoded as a form. */
    @POST
    @Path("/sql")
    public String sql(String statement) throws SQLException {
        try (Connection connection = defaultDataSource.getConnection()) {
            return SqlRows.of(connection, statement).stream()
                    .map(ProbeResource::line)
                    .collect(joining("\n"));
        }
    }

    /** The names of all threads of the server, one a line. */
    @GET
    @Path("/threads")
    public String threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .map(name -> name.replace('\n', ' '))
                .collect(joining("\n"));
    }

    private static String line(Map<String, String> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "=" + URLEncoder.encode(column.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
