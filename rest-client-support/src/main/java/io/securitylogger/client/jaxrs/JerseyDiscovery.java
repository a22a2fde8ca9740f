package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Registered as a service of Jersey, which asks it for every client; not asked where auto-discovery is switched off. */
@ConstrainedTo(RuntimeType.CLIENT)
public final class JerseyDiscovery implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(SecurityLogFeature.class)) {
            context.register(SecurityLogFeature.class);
        }
    }
}
