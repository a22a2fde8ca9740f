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
        return to(
                stored,
                TestApp.named(name)
                        .classes(ParcelApplication.class, ParcelResource.class, Parcel.class, TreeResource.class));
    }

    /** The same application, which logs to Elasticsearch alone. */
    static TestApp to(StoredDocuments stored, TestApp application) {
        return application
                .library(Libraries.elasticsearch())
                .setting("security.elasticsearch-database.hosts", stored.node().toString())
                .setting("security.elasticsearch-database.prefix", stored.prefix())
                .setting("security.backend-writers", "elasticsearch")
                .setting("security.backend-reader", "elasticsearch")
                .setting("security.propagate-trace-context", "true")
                .setting("security.trusted-proxies", "127.0.0.1");
    }
}
