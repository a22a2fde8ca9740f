package io.securitylogger.suite.elasticsearch;

import io.securitylogger.suite.app.Libraries;
import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.elasticsearch.app.Parcel;
import io.securitylogger.suite.elasticsearch.app.ParcelApplication;
import io.securitylogger.suite.elasticsearch.app.ParcelResource;
import io.securitylogger.suite.outgoing.tree.TreeResource;

/** The applications of this package. */
final class Apps {
    private Apps() {}

    /** Logs to Elasticsearch alone. */
    static TestApp logging(String name, StoredDocuments stored) {
        return TestApp.named(name)
                .classes(ParcelApplication.class, ParcelResource.class, Parcel.class, TreeResource.class)
                .library(Libraries.elasticsearch())
                .setting("security.elasticsearch-database.hosts", stored.node().toString())
                .setting("security.elasticsearch-database.prefix", stored.prefix())
                .setting("security.backend-writers", "elasticsearch")
                .setting("security.backend-reader", "elasticsearch")
                .setting("security.propagate-trace-context", "true")
                .setting("security.trusted-proxies", "127.0.0.1");
    }
}
