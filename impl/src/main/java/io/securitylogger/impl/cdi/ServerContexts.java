package io.securitylogger.impl.cdi;

import io.securitylogger.impl.propagation.ServerExecutors;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The thread contexts of the server that outlive the application. Those of Payara keep the providers of the application that
 * used them last, and with them its class loader.
 */
final class ServerContexts {

    private static final List<String> NAMES = List.of(
            "java:comp/DefaultContextService",
            "java:comp/DefaultManagedExecutorService",
            "java:comp/DefaultManagedScheduledExecutorService");

    private ServerContexts() {}

    /** Uses them once more as if there were no application. To be called at its end, on a thread that works for it. */
    static void letGo() {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ServerContexts.class.getClassLoader().getParent());
        try {
            NAMES.forEach(ServerContexts::use);
        } finally {
            thread.setContextClassLoader(application);
        }
    }

    @SuppressWarnings("BanJNDI") // the names are constants
    private static void use(String name) {
        try {
            ServerExecutors.useContextOf(new InitialContext().lookup(name));
        } catch (NamingException | RuntimeException serverHasNone) {
            return;
        }
    }
}
