package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** Methods that MicroProfile Fault Tolerance executes. */
@ApplicationScoped
@LoggedTask
public class TolerantReports {

    @Asynchronous
    public CompletionStage<String> write(String name) {
        return CompletableFuture.completedFuture("written " + name);
    }

    /** Nobody executes it elsewhere. */
    public String read(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("nothing to read");
        }
        return "read " + name;
    }
}
