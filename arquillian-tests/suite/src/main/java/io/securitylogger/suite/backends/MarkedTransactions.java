package io.securitylogger.suite.backends;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Marks transactions that somebody else has begun for rollback, as a server does whose time for them is over: silently,
 * and when their connection is already there.
 */
@Interceptor
@Transactional(TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.APPLICATION)
public class MarkedTransactions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger TO_MARK = new AtomicInteger();
    private static volatile @Nullable TransactionSynchronizationRegistry registry;

    /** The next so many transactions are marked. */
    static void mark(TransactionSynchronizationRegistry transactions, int count) {
        registry = transactions;
        TO_MARK.set(count);
    }

    /** How many of them have not come yet. */
    static int left() {
        return TO_MARK.get();
    }

    /** Called by the container. */
    @AroundInvoke
    public Object run(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters.length > 0 && parameters[0] instanceof DataSource source) {
            parameters[0] = marking(source);
            call.setParameters(parameters);
        }
        return call.proceed();
    }

    private static DataSource marking(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                MarkedTransactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(source, given);
                        if (TO_MARK.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            Objects.requireNonNull(registry).setRollbackOnly();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
