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
 * Logs each call of the method as a command: its arguments, what it prints to {@link Commands#out()}, how it ended. A method
 * that returns a {@link java.util.concurrent.CompletionStage} ends when the stage does. On a class it holds for all its
 * business methods. Like every interceptor it sees calls from outside of the bean alone.
 *
 * <p>Arguments of telling names ({@code password}) are masked if the class was compiled with {@code -parameters}; without it
 * the log does not know the names.
 */
@InterceptorBinding
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LoggedCommand {

    /** The name of the command; empty for {@code SimpleClassName.method}. On a class it stands for the class name. */
    @Nonbinding
    String value() default "";

    /** Whether the arguments are left out. */
    @Nonbinding
    boolean hideInput() default false;
}
