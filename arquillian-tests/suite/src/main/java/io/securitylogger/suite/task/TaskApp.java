package io.securitylogger.suite.task;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.task.app.Gates;
import io.securitylogger.suite.task.app.TaskApplication;
import io.securitylogger.suite.task.app.TaskResource;
import io.securitylogger.suite.task.app.TransactionalTasks;

/** The applications of this package. */
final class TaskApp {
    private static final String LOGS = "java:app/jdbc/Logs";

    private TaskApp() {}

    static TestApp named(String name, Database logs) {
        return TestApp.named(name)
                .classes(TaskApplication.class, TaskResource.class, TransactionalTasks.class, Gates.class)
                .dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS);
    }
}
