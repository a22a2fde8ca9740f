package io.securitylogger.batch.admin;

import static jakarta.servlet.http.HttpServletResponse.SC_ACCEPTED;
import static jakarta.servlet.http.HttpServletResponse.SC_CONFLICT;
import static jakarta.servlet.http.HttpServletResponse.SC_CREATED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import io.securitylogger.batch.AdminJob;
import io.securitylogger.batch.AdminJobs;
import io.securitylogger.batch.JobRun;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobRestartException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator asks for.
 *
 * @param request by whom and what
 * @param jobs does it
 */
record JobRequest(HttpServletRequest request, AdminJobs jobs) {

    private static final String JOBS = "jobs";
    private static final String EXECUTIONS = "executions";

    /** @throws Refusal if it is not done */
    Reply answer() throws IOException {
        List<String> path = path();
        if (path.equals(List.of(JOBS))) {
            return reading(Reply.json(SC_OK, names()));
        }
        if (path.size() == 2 && path.get(0).equals(JOBS)) {
            return start(AdminJob.named(path.get(1)).orElseThrow(JobRequest::notFound));
        }
        if (path.size() >= 2 && path.get(0).equals(EXECUTIONS)) {
            return execution(path.subList(2, path.size()), run(path.get(1)));
        }
        throw notFound();
    }

    private List<String> path() {
        @Nullable String path = request.getPathInfo();
        return path == null ? List.of() : List.of(path.substring(1).split("/"));
    }

    private Reply execution(List<String> action, JobRun run) throws IOException {
        if (action.isEmpty()) {
            return reading(Reply.json(SC_OK, RunJson.of(run)));
        }
        if (action.equals(List.of("restart"))) {
            return restart(run);
        }
        if (action.equals(List.of("stop"))) {
            return stop(run);
        }
        throw notFound();
    }

    private static JsonObject names() {
        JsonArrayBuilder jobs = Json.createArrayBuilder();
        AdminJob.ALL.forEach(job -> jobs.add(Json.createObjectBuilder()
                .add("name", job.name())
                .add("parameters", Json.createArrayBuilder(new TreeSet<>(job.parameters())))));
        return Json.createObjectBuilder().add(JOBS, jobs).build();
    }

    private Reply start(AdminJob job) throws IOException {
        Map<String, String> parameters = posted(job.parameters());
        return created(jobs.start(job, parameters, user()));
    }

    private Reply restart(JobRun run) throws IOException {
        Map<String, String> parameters = posted(run.job().parameters());
        return created(unlessInConflict(() -> jobs.restart(run, parameters, user())));
    }

    private Reply stop(JobRun run) throws IOException {
        posted(Set.of());
        return Reply.json(SC_ACCEPTED, RunJson.of(unlessInConflict(() -> jobs.stop(run))));
    }

    private static JobRun unlessInConflict(Supplier<JobRun> action) {
        try {
            return action.get();
        } catch (JobExecutionAlreadyCompleteException
                | JobExecutionNotMostRecentException
                | JobExecutionNotRunningException
                | JobRestartException otherState) {
            throw new Refusal(SC_CONFLICT, "The execution is in a state that does not allow it", otherState);
        }
    }

    private Reply created(JobRun run) {
        String address = request.getContextPath() + request.getServletPath() + '/' + EXECUTIONS + '/' + run.id();
        return Reply.json(SC_CREATED, RunJson.of(run)).header("Location", address);
    }

    private JobRun run(String id) {
        try {
            return jobs.find(Long.parseLong(id)).orElseThrow(JobRequest::notFound);
        } catch (NumberFormatException noId) {
            throw notFound();
        }
    }

    private Map<String, String> posted(Set<String> known) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw Refusal.otherMethod("POST");
        }
        return ParametersBody.read(request, known);
    }

    private Reply reading(Reply reply) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw Refusal.otherMethod("GET, HEAD");
        }
        return reply;
    }

    private String user() {
        return String.valueOf(request.getRemoteUser());
    }

    private static Refusal notFound() {
        return new Refusal(SC_NOT_FOUND, "There is no such job, or no such execution of one of these jobs");
    }
}
