package io.securitylogger.suite.propagation.app;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** A thread that the server knows nothing of. */
public final class OwnThread {
    private OwnThread() {}

    static void run(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    static <T> FutureTask<T> call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        run(task);
        return task;
    }
}
