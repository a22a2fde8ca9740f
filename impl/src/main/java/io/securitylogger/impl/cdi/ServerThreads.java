package io.securitylogger.impl.cdi;

import io.securitylogger.impl.dispatch.Dispatcher.Threads;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The threads that the server lends, on which its naming and transactions work. */
final class ServerThreads {

    private ServerThreads() {}

    static Threads find() {
        ThreadFactory factory = lookUp("java:comp/DefaultManagedThreadFactory", ThreadFactory.class)
                .orElse(ServerThreads::daemon);
        Executor executor = lookUp("java:comp/DefaultManagedExecutorService", Executor.class)
                .orElse(work -> factory.newThread(work).start());
        return new Threads(factory, executor);
    }

    /** Threads that work at times to come; empty if the server has none. */
    static Optional<ScheduledExecutorService> scheduled() {
        return lookUp("java:comp/DefaultManagedScheduledExecutorService", ScheduledExecutorService.class);
    }

    @SuppressWarnings("BanJNDI") // the names are constants, or come from the operator
    static <T> Optional<T> lookUp(String name, Class<T> type) {
        try {
            return Optional.of(type.cast(new InitialContext().lookup(name)));
        } catch (NamingException | ClassCastException serverHasNone) {
            return Optional.empty();
        }
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "security-logger");
        thread.setDaemon(true);
        return thread;
    }
}
