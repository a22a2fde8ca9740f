package io.securitylogger.suite.outgoing.soap;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class SoapApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SoapResource.class);
    }
}
