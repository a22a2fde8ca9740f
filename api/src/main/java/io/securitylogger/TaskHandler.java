package io.securitylogger;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The public method of a CDI bean that executes the task of this name, which {@link LoggedTasks#submit(TaskOptions)} asks
 * for: by threads of the server, or by whichever node of the application takes its message
 * ({@code security.task-transport}). Arguments without name are given to the parameters in their order, those with a name to the
 * parameters of that name, for which the class is compiled with {@code -parameters}; each parameter gets one.
 *
 * <p>Arguments travel as JSON that keeps their types. A parameter is a text, number, boolean, UUID, enum constant, date, time,
 * moment ({@code java.time}), duration, or a list, set, array, map with texts as keys, {@code Optional} or record of such;
 * {@code Object} takes any of them. Other parameters, blank names and names that are given twice refuse the deployment.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface TaskHandler {

    /** The name of the task. */
    String value();
}
