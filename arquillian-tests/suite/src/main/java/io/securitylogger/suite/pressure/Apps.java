package io.securitylogger.suite.pressure;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.peer.Pattern;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.pressure.app.CallClients;
import io.securitylogger.suite.pressure.app.GateResource;
import io.securitylogger.suite.pressure.app.Gates;
import io.securitylogger.suite.pressure.app.PeerService;
import io.securitylogger.suite.pressure.app.PlainResource;
import io.securitylogger.suite.pressure.app.PressureApplication;
import io.securitylogger.suite.soap.TaxApps;

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

    /** Calls the peer by one client of each kind. */
    static TestApp calling(String name, Peer peer, Database logs) {
        String address = peer.uri("").toString();
        return logging(TaxApps.consuming(TestApp.named(name)), logs)
                .classes(PressureApplication.class, CallClients.class, PeerService.class, Pattern.class)
                .setting("peer.address", address)
                .setting(PeerService.class.getName() + "/mp-rest/uri", address);
    }

    /** Says where the logs of an application go, and that they go nowhere else. */
    static TestApp logging(TestApp app, Database logs) {
        return app.dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql");
    }
}
