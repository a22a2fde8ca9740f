package io.securitylogger.batch.repository;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * JBatch as Payara has it: its services note the end of an execution, and of its job instance.
 *
 * @param executions the service that keeps executions
 * @param instances the service that keeps the statuses of job instances
 */
record JBatchRepository(Service executions, Service instances) implements BatchRepository {

    private static final String PACKAGE = "com.ibm.jbatch.container.";

    /** A service by one of its types, which others may see. */
    private record Service(Class<?> type, Object instance) {}

    static Optional<JBatchRepository> of(JobOperator operator) {
        try {
            ClassLoader loader = operator.getClass().getClassLoader();
            Object manager = Class.forName(PACKAGE + "servicesmanager.ServicesManagerImpl", true, loader)
                    .getMethod("getInstance")
                    .invoke(null);
            return Optional.of(new JBatchRepository(
                    service(manager, "IPersistenceManagerService", "getPersistenceManagerService"),
                    service(manager, "IJobStatusManagerService", "getJobStatusManagerService")));
        } catch (ReflectiveOperationException | LinkageError otherRuntime) {
            return Optional.empty();
        }
    }

    private static Service service(Object manager, String type, String getter) throws ReflectiveOperationException {
        return new Service(
                Class.forName(
                        PACKAGE + "services." + type, true, manager.getClass().getClassLoader()),
                manager.getClass().getMethod(getter).invoke(manager));
    }

    @Override
    public void fail(JobExecution execution, long instanceId) throws ReflectiveOperationException {
        String exit = BatchStatus.FAILED.name();
        executions
                .type()
                .getMethod(
                        "updateWithFinalExecutionStatusesAndTimestamps",
                        long.class,
                        BatchStatus.class,
                        String.class,
                        Timestamp.class)
                .invoke(
                        executions.instance(),
                        execution.getExecutionId(),
                        BatchStatus.FAILED,
                        exit,
                        Timestamp.from(Instant.now()));
        instances
                .type()
                .getMethod("updateJobExecutionStatus", long.class, BatchStatus.class, String.class)
                .invoke(instances.instance(), instanceId, BatchStatus.FAILED, exit);
    }
}
