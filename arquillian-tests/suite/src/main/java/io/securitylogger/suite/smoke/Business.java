package io.securitylogger.suite.smoke;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

@ApplicationScoped
public class Business {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private Journal journal;

    @Transactional
    public void succeed() throws SQLException {
        journal.write("written");
    }

    @Transactional
    public void fail() throws SQLException {
        journal.write("lost");
        journal.keep("kept");
        throw new IllegalStateException("roll back");
    }
}
