package io.securitylogger.suite.backends;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.SqlRows;

/** The applications of this package. */
final class Apps {
    /** The context root of {@link #probe()}. */
    static final String PROBE = "probe";

    /** The name of the application's own data source. */
    static final String DATA_SOURCE = "java:app/jdbc/Logs";

    static final String LOG_DB_NAME = "security.log-db-name";

    private Apps() {}

    /** Looks into the server; has no bundle. */
    static TestApp probe() {
        return TestApp.named(PROBE).classes(ProbeApplication.class, ProbeResource.class, SqlRows.class);
    }

    /** Knows nothing of us. */
    static TestApp plain(String name) {
        return TestApp.named(name).classes(PlainApplication.class, PlainResource.class);
    }

    /** Knows nothing of us in its code, but says where its logs go. */
    static TestApp plain(String name, Database logs) {
        return plain(name).dataSource(DATA_SOURCE, logs).setting(LOG_DB_NAME, DATA_SOURCE);
    }

    /** Uses all that the backends offer, on the server's default data source. */
    static TestApp full(String name) {
        return plain(name)
                .classes(
                        OrderResource.class,
                        HoldResource.class,
                        ReaderResource.class,
                        WorkResource.class,
                        WorkJournal.class,
                        TransactionalWork.class,
                        EnterpriseWork.class,
                        TransactionFilter.class)
                .setting("security.release", "1.2.3");
    }
}
