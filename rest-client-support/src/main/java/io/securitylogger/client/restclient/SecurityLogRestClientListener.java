package io.securitylogger.client.restclient;

import io.securitylogger.client.jaxrs.CalledMethods;
import io.securitylogger.client.jaxrs.SecurityLogFeature;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.RestClientDefinitionException;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Registered as a Java service, which MicroProfile REST Client tells of every client before it is built. */
public final class SecurityLogRestClientListener implements RestClientListener {

    /**
     * Adds what logs the calls.
     *
     * @throws RestClientDefinitionException if an annotation of ours cannot be used where it stands
     */
    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        try {
            CalledMethods.check(serviceInterface);
        } catch (IllegalArgumentException unusable) {
            throw new RestClientDefinitionException(unusable.getMessage(), unusable);
        }
        builder.property(CalledMethods.CLIENT_INTERFACE, serviceInterface);
        if (!builder.getConfiguration().isRegistered(SecurityLogFeature.class)) {
            builder.register(new SecurityLogFeature());
        }
    }
}
