package io.securitylogger.suite.task;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.task.app.Gates;
import io.securitylogger.suite.task.app.MessagedResource;
import io.securitylogger.suite.task.app.NamedTransactions;
import io.securitylogger.suite.task.app.NamedWork;
import io.securitylogger.suite.task.app.SlowWork;
import io.securitylogger.suite.task.app.TaskApplication;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Applications whose tasks are messages; to be given a queue. */
final class MessagedApp {
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";

    private MessagedApp() {}

    static TestApp named(String name, Database logs) {
        createTable(logs);
        return TestApp.named(name)
                .classes(TaskApplication.class, MessagedResource.class, NamedTransactions.class)
                .classes(NamedWork.class, SlowWork.class, Gates.class)
                .dataSource(DATA_SOURCE, logs)
                .setting("security.log-db-name", DATA_SOURCE)
                .setting("security.task-transport", "jms");
    }

    private static void createTable(Database logs) {
        try (Connection connection = logs.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SlowWork.TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException(SlowWork.TABLE, e);
        }
    }

    /** With the queue that servers with messaging have. */
    static TestApp queued(String name, Database logs) {
        return named(name, logs).setting("security.task-jms-queue", "jms/tasks");
    }
}
