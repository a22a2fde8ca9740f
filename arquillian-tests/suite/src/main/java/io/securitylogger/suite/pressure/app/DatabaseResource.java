package io.securitylogger.suite.pressure.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Uses the application's data source, as the logs of another one do. */
@Path("/database/{id}")
@RequestScoped
public class DatabaseResource {
    @Resource(lookup = "java:app/jdbc/Logs")
    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @GET
    public String get(@PathParam("id") String id) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            return id + " " + rows.next();
        }
    }
}
