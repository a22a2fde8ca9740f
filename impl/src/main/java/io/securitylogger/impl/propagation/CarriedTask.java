package io.securitylogger.impl.propagation;

import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedTask;
import java.util.concurrent.Callable;

/** Keeps what a task says about itself to the server: its listener and its execution properties. */
final class CarriedTask {

    private CarriedTask() {}

    static Runnable of(Runnable task, Runnable carrying) {
        return task instanceof ManagedTask managed
                ? ManagedExecutors.managedTask(
                        carrying, managed.getExecutionProperties(), managed.getManagedTaskListener())
                : carrying;
    }

    static <V> Callable<V> of(Callable<V> task, Callable<V> carrying) {
        return task instanceof ManagedTask managed
                ? ManagedExecutors.managedTask(
                        carrying, managed.getExecutionProperties(), managed.getManagedTaskListener())
                : carrying;
    }
}
