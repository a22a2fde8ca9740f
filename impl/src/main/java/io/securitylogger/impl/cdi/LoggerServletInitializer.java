package io.securitylogger.impl.cdi;

import io.securitylogger.impl.capture.AppendSlashFilter;
import io.securitylogger.impl.capture.CaptureFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the capture in front of every other filter of the application, found as a Java service. Is told of all resource
 * classes, also where CDI is told of beans alone.
 */
@HandlesTypes(Path.class)
public final class LoggerServletInitializer implements ServletContainerInitializer {

    private static final String NAME = "io.securitylogger";
    private static final boolean FIRST = false;
    private static final boolean LAST = true;

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        EngineLifecycle lifecycle = new EngineLifecycle(types == null ? Set.of() : types);
        context.addListener(lifecycle);
        EnumSet<DispatcherType> all = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC);
        register(context.addFilter(NAME, new CaptureFilter(lifecycle::capturing)), all, FIRST);
        register(
                context.addFilter(NAME + ".append-slash", new AppendSlashFilter(lifecycle::appendsSlash)),
                EnumSet.of(DispatcherType.REQUEST),
                LAST);
    }

    /** {@code null} if the application itself has put a filter of ours in its descriptor: then that one serves. */
    private static void register(
            FilterRegistration.@Nullable Dynamic filter, EnumSet<DispatcherType> types, boolean matchAfter) {
        if (filter != null) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(types, matchAfter, "/*");
        }
    }
}
