package io.securitylogger.client.soap;

import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.spi.Provider;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the provider that the application would have without us. */
final class ServerProvider {

    private ServerProvider() {}

    static Provider find() {
        Provider beside = besideOurs();
        return beside == null ? ofServer() : beside;
    }

    private static @Nullable Provider besideOurs() {
        try {
            return ServiceLoader.load(Provider.class).stream()
                    .filter(provider -> provider.type() != LoggingProvider.class)
                    .findFirst()
                    .map(Supplier::get)
                    .orElse(null);
        } catch (ServiceConfigurationError foreign) {
            return null;
        }
    }

    /** What the API itself finds where the application is out of sight. */
    private static Provider ofServer() {
        Thread thread = Thread.currentThread();
        ClassLoader ofCaller = thread.getContextClassLoader();
        thread.setContextClassLoader(Provider.class.getClassLoader());
        try {
            Provider found = Provider.provider();
            if (found instanceof LoggingProvider) {
                throw new WebServiceException("There is no implementation of Jakarta XML Web Services");
            }
            return found;
        } finally {
            thread.setContextClassLoader(ofCaller);
        }
    }
}
