package io.securitylogger.batch.admin;

import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

import io.securitylogger.batch.AdminJobs;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets administrators in and answers them; nothing of what goes wrong inside is told to them, but to the server's log. Each
 * request that comes so far is logged.
 */
final class AdminServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Tells the engine that the request belongs in the log, without its body: secrets in command lines look like none. */
    private static final String LOGGED = "io.securitylogger.admin";

    private static final Logger LOG = System.getLogger(AdminServlet.class.getName());

    private final transient Access access;

    AdminServlet(Access access) {
        this.access = access;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(LOGGED, true);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            if (access.admits(request, response)) {
                answer(request).send(response);
            }
        } catch (Refusal refusal) {
            Reply.problem(refusal).send(response);
        }
    }

    private Reply answer(HttpServletRequest request) throws IOException {
        try {
            return new JobRequest(request, CDI.current().select(AdminJobs.class).get()).answer();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.ERROR, "A request to the administrator's resource failed", failure);
            throw new Refusal(SC_INTERNAL_SERVER_ERROR, "It failed; the log of the server says why", failure);
        }
    }
}
