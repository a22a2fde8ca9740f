package io.securitylogger.batch.admin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Who comes in. The servlet container has been told the same, and asks first; where it does not, nobody comes in unasked.
 *
 * @param roles whose users may
 */
record Access(Set<String> roles) {

    Access {
        roles = Set.copyOf(roles);
    }

    /**
     * Whether the request may go on; else it is answered.
     *
     * @throws Refusal if it may not, and nobody has answered yet
     */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "The request comes from a page of another site");
        }
        if (request.getUserPrincipal() == null && !logsIn(request, response)) {
            return false;
        }
        if (request.getUserPrincipal() == null || roles.stream().noneMatch(request::isUserInRole)) {
            throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "The user has none of the roles that may do this");
        }
        return true;
    }

    /** By what the application says in its {@code login-config}; a server that knows no way to log in says so in its own. */
    private static boolean logsIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.authenticate(response)) {
                return true;
            }
        } catch (ServletException noWay) {
            throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "Nobody is logged in", noWay);
        }
        if (!response.isCommitted() && response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES) {
            throw new Refusal(HttpServletResponse.SC_FORBIDDEN, "Nobody is logged in");
        }
        return false;
    }
}
