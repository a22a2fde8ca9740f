package io.securitylogger.suite.throttling;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.throttling.app.FailingRule;
import io.securitylogger.suite.throttling.app.FreeContract;
import io.securitylogger.suite.throttling.app.FreeResource;
import io.securitylogger.suite.throttling.app.HeaderUserFilter;
import io.securitylogger.suite.throttling.app.JournalResource;
import io.securitylogger.suite.throttling.app.LimitResource;
import io.securitylogger.suite.throttling.app.LimitedResource;
import io.securitylogger.suite.throttling.app.LoginResource;
import io.securitylogger.suite.throttling.app.NightRest;
import io.securitylogger.suite.throttling.app.RejectionJournal;
import io.securitylogger.suite.throttling.app.TenantKey;
import io.securitylogger.suite.throttling.app.ThrottledApplication;

/** The applications of this package. */
final class ThrottledApps {
    private static final String LOGS = "java:app/jdbc/Logs";

    private ThrottledApps() {}

    static TestApp named(String name, Database logs) {
        return TestApp.named(name)
                .throttled()
                .classes(ThrottledApplication.class, LimitResource.class, LimitedResource.class, LoginResource.class)
                .classes(FreeContract.class, FreeResource.class, HeaderUserFilter.class, TenantKey.class)
                .classes(NightRest.class, FailingRule.class, RejectionJournal.class, JournalResource.class)
                .dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS)
                .setting("security.log-id-header", Asking.ID_HEADER);
    }
}
