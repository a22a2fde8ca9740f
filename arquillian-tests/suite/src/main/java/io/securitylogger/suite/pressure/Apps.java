package io.securitylogger.suite.pressure;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.pressure.app.GateResource;
import io.securitylogger.suite.pressure.app.Gates;
import io.securitylogger.suite.pressure.app.PlainResource;
import io.securitylogger.suite.pressure.app.PressureApplication;

/** The applications of this package. */
final class Apps {
    static final String LOGS = "java:app/jdbc/Logs";

    private Apps() {}

    /** Answers plainly. */
    static TestApp plain(String name) {
        return TestApp.named(name).classes(PressureApplication.class, PlainResource.class);
    }

    /** As {@link #plain(String)}, with gates at which requests wait for each other. */
    static TestApp gated(String name) {
        return plain(name).classes(GateResource.class, Gates.class);
    }

    /** As {@link #plain(String)}, and says where its logs go, and that they go nowhere else. */
    static TestApp plain(String name, Database logs) {
        return logging(plain(name), logs);
    }

    /** Says where the logs of an application go, and that they go nowhere else. */
    static TestApp logging(TestApp app, Database logs) {
        return app.dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql");
    }
}
