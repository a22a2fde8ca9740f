package io.securitylogger.impl.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Has the engine make them. */
@ApplicationScoped
@NullUnmarked
class EngineMethodTasks implements MethodTasks {

    @Inject
    private Engine engine;

    @Inject
    private SecurityLoggerExtension extension;

    @Override
    public Optional<Called> of(InvocationContext invocation) {
        TaskMethod method = extension.tasks().of(invocation.getMethod(), invocation.getTarget());
        if (method == null) {
            return Optional.empty();
        }
        return Optional.of(new Called(
                method,
                engine.tasks()
                        .method(
                                method.called(invocation.getParameters()),
                                method.kind(),
                                method.server() != TaskMethod.Server.NONE,
                                method.goesOnElsewhere())));
    }
}
