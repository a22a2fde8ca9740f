package io.securitylogger.suite.kinds.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets others serve: forwards or includes. */
@WebServlet("/servlet/dispatching/*")
public class DispatchingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String wish = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (wish) {
            case "/forward" -> request.getRequestDispatcher("/servlet/plain").forward(request, response);
            case "/forward-to-jaxrs" ->
                request.getRequestDispatcher("/api/verbs").forward(request, response);
            default -> {
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().print("<h1>including</h1>");
                request.getRequestDispatcher("/servlet/plain").include(request, response);
            }
        }
    }
}
