package io.securitylogger.impl.cdi;

import io.securitylogger.impl.task.CallersTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** The server's transaction of the calling thread; there is none where the server has no transactions. */
final class ServerTransaction implements CallersTransaction {

    private volatile @Nullable TransactionSynchronizationRegistry registry;

    @Override
    public boolean tell(End end) {
        TransactionSynchronizationRegistry found = registry();
        if (found == null || found.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return false;
        }
        if (found.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            end.after(false);
        } else {
            found.registerInterposedSynchronization(new Told(end));
        }
        return true;
    }

    private @Nullable TransactionSynchronizationRegistry registry() {
        if (registry == null) {
            registry = ServerThreads.lookUp(
                            "java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class)
                    .orElse(null);
        }
        return registry;
    }

    /** Tells one. */
    private record Told(End end) implements Synchronization {

        @Override
        public void beforeCompletion() {
            end.beforeCommit();
        }

        @Override
        public void afterCompletion(int status) {
            end.after(status == Status.STATUS_COMMITTED);
        }
    }
}
