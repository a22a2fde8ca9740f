package io.securitylogger.benchmarks.application;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** What this process has used. Thread-safe. */
public final class Meter {

    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private final Sum cpu = new Sum();
    private final Sum allocated = new Sum();

    /** The time on all processors since it started, compiler and collector included; counted in hundredths of a second. */
    public long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The time of all Java threads. Of one that has ended, what it used since the question before is unknown. */
    public synchronized long javaCpuNanos() {
        long[] ids = threads.getAllThreadIds();
        return cpu.with(ids, threads.getThreadCpuTime(ids));
    }

    /** By all Java threads. Of one that has ended, what it allocated since the question before is unknown. */
    public synchronized long allocatedBytes() {
        long[] ids = threads.getAllThreadIds();
        return allocated.with(ids, threads.getThreadAllocatedBytes(ids));
    }

    private static final class Sum {

        private final Map<Long, Long> seen = new HashMap<>();
        private long total;

        long with(long[] ids, long[] values) {
            for (int i = 0; i < ids.length; i++) {
                if (values[i] >= 0) {
                    Long before = seen.put(ids[i], values[i]);
                    total += values[i] - (before == null ? 0 : before);
                }
            }
            return total;
        }
    }
}
