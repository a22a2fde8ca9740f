package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedCommand;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method as a command.
 *
 * @param name the name of the command
 * @param words its arguments, with the names of parameters where they are known
 */
record MethodCommand(String name, List<String> words) {

    private static final int LONGEST_ARGUMENT = 10_000;

    static MethodCommand of(InvocationContext invocation) {
        Method method = invocation.getMethod();
        LoggedCommand ofMethod = method.getAnnotation(LoggedCommand.class);
        LoggedCommand ofClass = ofClass(invocation);
        String name = ofMethod != null && !ofMethod.value().isEmpty()
                ? ofMethod.value()
                : prefix(ofClass, method) + '.' + method.getName();
        boolean hidden = ofMethod == null ? ofClass != null && ofClass.hideInput() : ofMethod.hideInput();
        return new MethodCommand(name, hidden ? List.of() : words(method, invocation.getParameters()));
    }

    private static @Nullable LoggedCommand ofClass(InvocationContext invocation) {
        LoggedCommand declared = invocation.getMethod().getDeclaringClass().getAnnotation(LoggedCommand.class);
        Object target = invocation.getTarget();
        return declared != null || target == null ? declared : target.getClass().getAnnotation(LoggedCommand.class);
    }

    private static String prefix(@Nullable LoggedCommand ofClass, Method method) {
        return ofClass == null || ofClass.value().isEmpty()
                ? method.getDeclaringClass().getSimpleName()
                : ofClass.value();
    }

    private static List<String> words(Method method, Object @Nullable [] arguments) {
        List<String> words = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            String text = text(arguments[i]);
            words.add(parameters[i].isNamePresent() ? parameters[i].getName() + '=' + text : text);
        }
        return words;
    }

    /** An argument that cannot tell itself is named by its class. */
    private static String text(@Nullable Object argument) {
        try {
            String text = String.valueOf(argument);
            return text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text;
        } catch (RuntimeException | LinkageError | StackOverflowError untold) {
            return argument == null ? "" : argument.getClass().getName();
        }
    }
}
