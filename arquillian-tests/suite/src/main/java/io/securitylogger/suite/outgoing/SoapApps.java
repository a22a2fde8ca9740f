package io.securitylogger.suite.outgoing;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.outgoing.soap.SoapApplication;
import io.securitylogger.suite.outgoing.soap.SoapResource;
import io.securitylogger.suite.soap.TaxApps;

/** A SOAP service, and applications that call one. */
final class SoapApps {
    static final String PEER = "soap-peer";
    static final String CALLER = "soap-caller";
    static final String BARE = "soap-bare";

    private static final String TAGGED = "io.securitylogger.suite.outgoing.soap.TaggedCalls";
    private static final String LOGS = "java:app/jdbc/Logs";

    private SoapApps() {}

    static TestApp peer() {
        return TaxApps.serving(TestApp.named(PEER));
    }

    static TestApp calling(String name) throws ClassNotFoundException {
        return TaxApps.consuming(TestApp.named(name))
                .classes(SoapApplication.class, SoapResource.class)
                .classes(Class.forName(TAGGED, false, SoapApps.class.getClassLoader()));
    }

    static TestApp storing(TestApp app, Database logs) {
        return app.dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.propagate-trace-context", "true");
    }
}
