package io.securitylogger.suite.backends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class TransactionalWork {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private WorkJournal journal;

    @Transactional
    public void succeed(String id) {
        journal.write(id);
    }

    @Transactional
    public void fail(String id) {
        journal.write(id);
        throw new IllegalStateException("rolled back");
    }
}
