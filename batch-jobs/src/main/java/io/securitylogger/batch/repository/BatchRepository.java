package io.securitylogger.batch.repository;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.JobExecution;
import java.util.Optional;

/** The repository of a batch runtime. */
@FunctionalInterface
public interface BatchRepository {

    /**
     * Notes that an execution has failed of which it says that it goes on.
     *
     * @param instanceId of its job instance
     * @throws ReflectiveOperationException if the runtime is not as it was when this was written
     * @throws RuntimeException if the runtime refuses
     */
    void fail(JobExecution execution, long instanceId) throws ReflectiveOperationException;

    /** That of the runtime behind this operator; empty if there is no way to write to it. */
    static Optional<BatchRepository> of(JobOperator operator) {
        return JBeretRepository.of(operator).map(BatchRepository.class::cast).or(() -> JBatchRepository.of(operator)
                .map(BatchRepository.class::cast));
    }
}
