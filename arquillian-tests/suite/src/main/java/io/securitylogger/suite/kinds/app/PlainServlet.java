package io.securitylogger.suite.kinds.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/servlet/plain/*")
public class PlainServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wish = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (wish) {
            case "/fail" -> throw new IllegalStateException("servlet boom");
            case "/send-error" -> response.sendError(410, "gone");
            case "/redirect" -> response.sendRedirect(request.getContextPath() + "/servlet/plain");
            default -> {
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().print("<p>plain servlet</p>");
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("<p>" + request.getParameter("name") + "</p>");
    }
}
