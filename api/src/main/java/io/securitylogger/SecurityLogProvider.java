package io.securitylogger;

import java.util.ServiceLoader;

/**
 * Gives {@link SecurityLog#current()} its instance. The engine registers one as a Java service; where none is on the
 * class path, every call does nothing.
 */
public interface SecurityLogProvider {

    /** The log of the calling thread. */
    SecurityLog securityLog();

    /** The run of a task that the calling thread works for. */
    default TaskRun currentTask() {
        return NoTaskRun.INSTANCE;
    }

    /** The registered provider, looked up once beside this class. */
    static SecurityLogProvider instance() {
        return Holder.INSTANCE;
    }

    /** Defers the look-up to the first use. */
    final class Holder {
        private static final SecurityLogProvider INSTANCE = ServiceLoader.load(
                        SecurityLogProvider.class, SecurityLogProvider.class.getClassLoader())
                .findFirst()
                .orElse(() -> NoSecurityLog.INSTANCE);

        private Holder() {}
    }
}
