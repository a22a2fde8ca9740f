package io.securitylogger.suite.pressure;

/** The sizes that the build keeps small and that may be asked for larger, by system properties. */
final class Sizes {
    private Sizes() {}

    /** {@code pressure.requests}: how many requests many clients send in each write mode. */
    static int requests() {
        return Integer.getInteger("pressure.requests", 20_000);
    }

    /** {@code pressure.calls}: how many calls are made by each kind of client, a multiple of 500, at least 2000. */
    static int calls() {
        return Integer.getInteger("pressure.calls", 2000);
    }

    /** {@code pressure.outage-seconds}: how long the database is gone, each time. */
    static int outageSeconds() {
        return Integer.getInteger("pressure.outage-seconds", 10);
    }

    /** {@code pressure.redeployments}: how often an application comes and goes. */
    static int redeployments() {
        return Integer.getInteger("pressure.redeployments", 4);
    }

    /** {@code pressure.mebibytes}: the size of the largest bodies. */
    static long hugeBytes() {
        return Integer.getInteger("pressure.mebibytes", 1024) * 1024L * 1024L;
    }
}
