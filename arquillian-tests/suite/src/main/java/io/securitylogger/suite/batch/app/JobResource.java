package io.securitylogger.suite.batch.app;

import io.securitylogger.batch.LoggedJobOperator;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;

@Path("/jobs")
@NullUnmarked
public class JobResource {
    @Inject
    private LoggedJobOperator logged;

    @Context
    private UriInfo request;

    /** Says that the application is there. */
    @GET
    @Path("/ready")
    public String ready() {
        return "ready";
    }

    /** Starts a job by the server's own operator; answers with the id of its execution. */
    @GET
    @Path("/{job}/start")
    public long start(@PathParam("job") String job) {
        return plain().start(job, parameters());
    }

    /** Starts a job by our operator. */
    @GET
    @Path("/{job}/start-logged")
    public long startLogged(@PathParam("job") String job) {
        return logged.start(job, parameters());
    }

    /** Starts again what has failed, by the server's own operator. */
    @GET
    @Path("/{execution}/restart")
    public long restart(@PathParam("execution") long execution) {
        return plain().restart(execution, parameters());
    }

    /** Starts again what has failed, by our operator. */
    @GET
    @Path("/{execution}/restart-logged")
    public long restartLogged(@PathParam("execution") long execution) {
        return logged.restart(execution, parameters());
    }

    /** The batch status of an execution. */
    @GET
    @Path("/{execution}/status")
    public String status(@PathParam("execution") long execution) {
        return plain().getJobExecution(execution).getBatchStatus().name();
    }

    private static JobOperator plain() {
        return BatchRuntime.getJobOperator();
    }

    private Properties parameters() {
        Properties parameters = new Properties();
        request.getQueryParameters().forEach((name, values) -> parameters.setProperty(name, values.get(0)));
        return parameters;
    }
}
