package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTask;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** Methods that the container of enterprise beans executes. */
@Stateless
public class EnterpriseReports {
    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();

    /** Fails once. */
    @Asynchronous
    @LoggedTask(name = "enterprise", retryDelays = "PT0.1S")
    public Future<String> write(String name) throws IOException {
        if (ATTEMPTS.merge(name, 1, Integer::sum) == 1) {
            throw new IOException("not yet");
        }
        return new AsyncResult<>("written " + name);
    }
}
