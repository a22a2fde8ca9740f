package io.securitylogger.suite.behaviour;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;

final class TestApps {
    private static final String LOGS = "java:app/jdbc/Logs";

    private TestApps() {}

    /** The whole application, its logs in the given database and their ids in a header; all else as by default. */
    static TestApp storing(String name, Database database) {
        return bare(name)
                .dataSource(LOGS, database)
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.log-id-header", StoredLogs.ID_HEADER);
    }

    /** The whole application, with nothing set. */
    static TestApp bare(String name) {
        return TestApp.named(name)
                .classes(BehaviourApplication.class, AnnotatedResource.class, ExemptResource.class)
                .classes(HiddenResource.class, InheritedContract.class, InheritingResource.class)
                .classes(ExemptContract.class, ExemptByContractResource.class, Book.class, Pet.class, PetRefs.class)
                .classes(TaggedWork.class, ContextResource.class, ObservingResource.class, EventJournal.class)
                .classes(JournalResource.class, EchoResource.class, PlainServlet.class, BrokenWriter.class);
    }
}
