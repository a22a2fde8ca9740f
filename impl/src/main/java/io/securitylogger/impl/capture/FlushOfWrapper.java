package io.securitylogger.impl.capture;

import java.util.Set;

/**
 * The flush that a server adds at the end of a servlet or a forward when it was given a response that is not its own.
 * Without our wrapper there would be none, and the response would have a length instead of being sent in chunks. Where
 * a wrapper of the application is the outermost, the server calls that one, and all goes as it would without us.
 */
final class FlushOfWrapper {

    /** Tells who calls the method in which it is asked. */
    static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static final Set<String> CALLERS = Set.of(
            "com.ibm.ws.webcontainer.servlet.ServletWrapper",
            "com.ibm.ws.webcontainer.webapp.WebAppRequestDispatcher",
            "io.undertow.servlet.spec.RequestDispatcherImpl");

    private FlushOfWrapper() {}

    /** Whether a flush that this class calls for is such a one. */
    static boolean isCalledBy(Class<?> caller) {
        return CALLERS.contains(caller.getName());
    }
}
