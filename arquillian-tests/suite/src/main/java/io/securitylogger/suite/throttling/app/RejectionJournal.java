package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told of, and fails at the end of some paths. */
@ApplicationScoped
public class RejectionJournal {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void on(@Observes ThrottlingRejected rejected) {
        lines.add(rejected.request().path() + ' ' + rejected.policies() + ' ' + rejected.dryRun());
        if (rejected.request().path().endsWith("-breaking")) {
            throw new IllegalStateException("an observer that breaks");
        }
    }

    public List<String> lines() {
        return lines;
    }
}
