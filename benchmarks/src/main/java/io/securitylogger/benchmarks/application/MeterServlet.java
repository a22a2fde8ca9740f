package io.securitylogger.benchmarks.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells what the process has used since it started: nanoseconds on processors and bytes allocated, with a blank between. */
@WebServlet("/meter")
public class MeterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Meter meter = new Meter();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(meter.cpuNanos() + " " + meter.allocatedBytes());
    }
}
