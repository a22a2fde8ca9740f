package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes, and with them says that nothing else belongs to it. */
@ApplicationPath("/listed")
public class ListedApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(VerbResource.class, FailureResource.class);
    }
}
