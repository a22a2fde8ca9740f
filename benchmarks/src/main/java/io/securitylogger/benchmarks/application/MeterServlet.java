package io.securitylogger.benchmarks.application;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** Tells what the process has used since it started: nanoseconds on processors and bytes allocated, with a blank between. */
@WebServlet("/meter")
public class MeterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<Long, Long> seen = new HashMap<>();
    private long allocatedBytes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        response.setContentType("text/plain");
        response.getWriter().print(process.getProcessCpuTime() + " " + allocatedBytes());
    }

    /** Of a thread that has ended, what it allocated since the question before is unknown. */
    private synchronized long allocatedBytes() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            if (bytes[i] >= 0) {
                Long before = seen.put(ids[i], bytes[i]);
                allocatedBytes += bytes[i] - (before == null ? 0 : before);
            }
        }
        return allocatedBytes;
    }
}
