package io.securitylogger.suite.backends;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

@Stateless
public class EnterpriseWork {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private WorkJournal journal;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private SessionContext session;

    public void rollBack(String id) {
        journal.write(id);
        session.setRollbackOnly();
    }

    public void fail(String id) {
        journal.write(id);
        throw new IllegalStateException("rolled back");
    }
}
