package io.securitylogger;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Logs each call of the method as a task: what was asked for on the side of the caller, and each attempt on the thread that
 * executes it. The method is one that the server executes asynchronously, by the annotation {@code Asynchronous} of Jakarta
 * Concurrency, MicroProfile Fault Tolerance or Jakarta Enterprise Beans; any other is executed by its caller's thread. On a
 * class it holds for all its business methods. Like every interceptor it sees calls from outside of the bean alone.
 *
 * <p>A call that is not executed returns a stage that has failed with {@link TaskNotRunException}; a method that returns no stage
 * throws it, unless it returns nothing. Durations are those of ISO 8601, such as {@code PT30S}. Wrong values refuse the
 * deployment. Arguments have names in the log if the class was compiled with {@code -parameters}.
 */
@InterceptorBinding
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LoggedTask {

    /** The name of the task; empty for {@code SimpleClassName.method}. */
    @Nonbinding
    String name() default "";

    /** See {@link TaskOptions#queue(String)}. */
    @Nonbinding
    String queue() default TaskOptions.DEFAULT_QUEUE;

    /** See {@link TaskOptions#asUnique()}. */
    @Nonbinding
    boolean unique() default false;

    /** See {@link TaskOptions#staleAfter}; empty for {@code security.stale-task-time-limit-minutes}. */
    @Nonbinding
    String staleAfter() default "";

    /** See {@link TaskOptions#expiresAfter}; empty for never. */
    @Nonbinding
    String expiresAfter() default "";

    /** See {@link TaskOptions#ignoreAfterSuccess}; empty for not at all. */
    @Nonbinding
    String ignoreAfterSuccess() default "";

    /**
     * See {@link TaskOptions#afterCommit()}; for methods that return a stage or nothing. Not for asynchronous methods of
     * enterprise beans: the server tells nobody that one was called before it is executed.
     */
    @Nonbinding
    boolean onCommit() default false;

    /**
     * How long the next attempt waits after the first failure, after the second and so on; none for one attempt. A method
     * that returns a stage or nothing waits without a thread, others and those of enterprise beans hold theirs.
     */
    @Nonbinding
    String[] retryDelays() default {};

    /** After which failures there is another attempt, also after those that extend them. */
    @Nonbinding
    Class<? extends Throwable>[] retryFor() default {Exception.class};
}
