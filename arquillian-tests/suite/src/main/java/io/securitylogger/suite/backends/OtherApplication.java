package io.securitylogger.suite.backends;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A second one in the same web application, which lists its classes by hand. */
@ApplicationPath("/other")
public class OtherApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PlainResource.class);
    }
}
