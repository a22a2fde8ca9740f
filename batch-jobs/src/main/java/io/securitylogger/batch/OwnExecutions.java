package io.securitylogger.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Knows which executions of the jobs in this jar are of this application: some batch runtimes show, stop and start again
 * those of every application on the server. An execution carries the name of its application in the token that it was
 * started with, and in the persistent data of its steps, which those have too that the server's tools start. Thread-safe.
 * Public for the container's proxy; not for applications.
 */
@ApplicationScoped
@NullUnmarked
public class OwnExecutions {

    private static final int REMEMBERED = 1000;
    private static final String UNKNOWN = "";
    private static final char END_OF_NAME = '|';

    /** Those whose steps have begun here, since runtimes may keep the data of a step until it ends. */
    private final Set<Long> begun = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    private volatile @Nullable String application;

    /** Called by the container. */
    public OwnExecutions() {}

    /** The same in all nodes on which the application runs, and another for each application of a server. */
    public String application() {
        String known = application;
        return known == null ? find() : known;
    }

    /** Threads of the application's own may not know: then nothing is remembered. */
    @SuppressWarnings("BanJNDI") // the names are constants
    private String find() {
        try {
            String app = InitialContext.doLookup("java:app/AppName");
            String module = InitialContext.doLookup("java:module/ModuleName");
            String found = app + '/' + module;
            application = found;
            return found;
        } catch (NamingException unknown) {
            return UNKNOWN;
        }
    }

    /** A new token for an execution of this application. */
    String token() {
        return application() + END_OF_NAME + UUID.randomUUID();
    }

    /** A step of an execution begins in this application. */
    void begin(long executionId) {
        begun.add(executionId);
    }

    /**
     * Whether an execution of a job in this jar is of this application.
     *
     * @throws jakarta.batch.operations.BatchRuntimeException if the runtime does not tell
     */
    boolean contain(long executionId) {
        JobOperator operator = BatchRuntime.getJobOperator();
        String name = application();
        String token = JobOrder.of("", operator.getParameters(executionId))
                .parameters()
                .getProperty(JobParameters.LOG, "");
        return token.startsWith(name + END_OF_NAME)
                || begun.contains(executionId)
                || operator.getStepExecutions(executionId).stream()
                        .anyMatch(step -> name.equals(step.getPersistentUserData()));
    }

    /** Forgets the oldest. */
    private static final class Recent extends LinkedHashMap<Long, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
