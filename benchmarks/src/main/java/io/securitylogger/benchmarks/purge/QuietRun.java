package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.server.Database;
import java.time.Duration;

/** A purge with backup while nothing else is logged. */
final class QuietRun {

    private static final String NAME = "quiet";

    private QuietRun() {}

    /**
     * What it took.
     *
     * @param time from the job's start to its end, as the server says
     * @param heap the MB in use after collections
     */
    record Figures(Duration time, String heap) {}

    static Figures run(Servers servers, Database database) throws Exception {
        servers.forget(NAME);
        OldLogs old = new OldLogs(database);
        try (Servers.Started started = servers.start(NAME, database)) {
            int collections = started.heap().count();
            Duration time = started.jobs().await(LiveRun.purge(started));
            if (old.count() != 0) {
                throw new IllegalStateException(old.count() + " logs are left");
            }
            return new Figures(time, started.heap().most(collections));
        }
    }
}
