package io.securitylogger.benchmarks.server;

/**
 * What a server's process has used since it started.
 *
 * @param cpuNanos on all processors
 * @param allocatedBytes by all Java threads
 */
public record Usage(long cpuNanos, long allocatedBytes) {

    /** What was used since an earlier moment. */
    public Usage since(Usage earlier) {
        return new Usage(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    static Usage parse(String answer) {
        int blank = answer.indexOf(' ');
        return new Usage(Long.parseLong(answer.substring(0, blank)), Long.parseLong(answer.substring(blank + 1)));
    }
}
