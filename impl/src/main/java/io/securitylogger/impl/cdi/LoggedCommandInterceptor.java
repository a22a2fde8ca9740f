package io.securitylogger.impl.cdi;

import io.securitylogger.LogScope;
import io.securitylogger.LoggedCommand;
import io.securitylogger.spi.CommandLogs;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Logs a method as a command. Serializable, so that beans of sessions may be bound to it. */
@Interceptor
@LoggedCommand
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@NullUnmarked
public class LoggedCommandInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CommandLogs logs;

    @AroundInvoke
    @Nullable
    Object log(InvocationContext invocation) throws Exception {
        MethodCommand method = MethodCommand.of(invocation);
        OpenCommand log = logs.begin(CommandStart.of(method.name(), method.words()));
        Object result;
        try (LogScope scope = log.enter()) {
            result = invocation.proceed();
        } catch (Throwable failure) {
            log.fail(failure);
            throw failure;
        }
        if (result instanceof CompletionStage<?> stage) {
            endWith(stage, log);
        } else {
            log.succeed();
        }
        return result;
    }

    private static void endWith(CompletionStage<?> stage, OpenCommand log) {
        try {
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    log.succeed();
                } else {
                    log.fail(failure);
                }
            });
        } catch (RuntimeException takesNoListener) {
            log.succeed();
        }
    }
}
