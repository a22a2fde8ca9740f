package io.securitylogger.batch.repository;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** JBeret, the runtime of WildFly: does what its operator does with what crashed before it is started again. */
record JBeretRepository(Object repository) implements BatchRepository {

    private static final String OPERATOR = "org.jberet.operations.AbstractJobOperator";
    private static final String REPOSITORY = "org.jberet.repository.JobRepository";
    private static final String DELEGATING = "org.jberet.operations.DelegatingJobOperator";

    static Optional<JBeretRepository> of(JobOperator operator) {
        try {
            JobOperator real = operator.getClass().getName().equals(DELEGATING)
                    ? (JobOperator) operator.getClass().getMethod("getDelegate").invoke(operator)
                    : operator;
            Class<?> type = Class.forName(OPERATOR, false, real.getClass().getClassLoader());
            return type.isInstance(real)
                    ? Optional.of(new JBeretRepository(
                            type.getMethod("getJobRepository").invoke(real)))
                    : Optional.empty();
        } catch (ReflectiveOperationException otherRuntime) {
            return Optional.empty();
        }
    }

    @Override
    public void fail(JobExecution execution, long instanceId) throws ReflectiveOperationException {
        execution.getClass().getMethod("setBatchStatus", BatchStatus.class).invoke(execution, BatchStatus.FAILED);
        update().invoke(repository, execution, false, false);
    }

    private Method update() throws ReflectiveOperationException {
        Class<?> type = Class.forName(REPOSITORY, false, repository.getClass().getClassLoader());
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("updateJobExecution") && method.getParameterCount() == 3)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("updateJobExecution of " + REPOSITORY));
    }
}
