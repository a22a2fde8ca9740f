package io.securitylogger.impl.messaging;

import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.task.NamedTaskSettings.Messaging;
import io.securitylogger.impl.task.Post;
import io.securitylogger.impl.task.TaskDeliveries;
import java.util.concurrent.ThreadFactory;

/** The way in: its signatures name no class of Jakarta Messaging, which may be missing. */
public final class QueuedTasks {

    private QueuedTasks() {}

    /** Sends tasks. */
    public static Post post(Messaging settings) {
        return new TaskQueue(settings);
    }

    /**
     * Begins to receive tasks.
     *
     * @param threads are those of the server
     * @return stops it, and waits a little for tasks that run; those that go on are begun again by who gets their messages
     */
    public static AutoCloseable listen(
            Messaging settings, TaskDeliveries deliveries, ThreadFactory threads, Reporter reporter) {
        Listeners listeners = new Listeners(new TaskQueue(settings), deliveries, reporter);
        listeners.start(settings.listeners(), threads);
        return listeners;
    }
}
