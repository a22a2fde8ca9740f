package io.securitylogger.suite.kinds.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

@WebServlet(urlPatterns = "/servlet/async/*", asyncSupported = true)
public class AsyncServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private transient ManagedExecutorService executor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync(request, response);
        if ("/dispatch".equals(request.getPathInfo())) {
            async.dispatch("/servlet/plain");
            return;
        }
        executor.execute(() -> {
            try {
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().print("<p>async servlet</p>");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                async.complete();
            }
        });
    }
}
