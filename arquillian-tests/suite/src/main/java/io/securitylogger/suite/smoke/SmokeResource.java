package io.securitylogger.suite.smoke;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

@Path("/smoke")
@RequestScoped
public class SmokeResource {
    private static final Logger LOG = Logger.getLogger(SmokeResource.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Business business;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private DataSource defaultDataSource;

    @GET
    public String hello() {
        return "hello";
    }

    @GET
    @Path("/setting")
    public String setting() {
        return ConfigProvider.getConfig().getValue("suite.greeting", String.class);
    }

    @GET
    @Path("/default-data-source")
    public int defaultDataSource() throws SQLException {
        try (Connection connection = defaultDataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @POST
    @Path("/succeed")
    public void succeed() throws SQLException {
        business.succeed();
    }

    @POST
    @Path("/fail")
    public Response fail() throws SQLException {
        try {
            business.fail();
            return Response.ok().build();
        } catch (IllegalStateException rolledBack) {
            return Response.status(Response.Status.CONFLICT).build();
        }
    }

    @POST
    @Path("/log")
    public void log(String text) {
        LOG.warning(text);
    }
}
