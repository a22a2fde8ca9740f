package io.securitylogger.client.soap;

import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.EndpointReference;
import jakarta.xml.ws.WebServiceFeature;
import jakarta.xml.ws.spi.Invoker;
import jakarta.xml.ws.spi.Provider;
import jakarta.xml.ws.spi.ServiceDelegate;
import jakarta.xml.ws.wsaddressing.W3CEndpointReference;
import java.net.URL;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Registered as a Java service that goes before the server's provider on WildFly: all work is that one's, and the ports that
 * it makes are logged. Public for the service loader; nothing for applications.
 */
public final class LoggingProvider extends Provider {

    private volatile @Nullable Provider found;

    /** Called by the service loader. */
    public LoggingProvider() {}

    /** Looked for late, so that what is missing is told as the API tells it. */
    private Provider server() {
        Provider server = found;
        if (server == null) {
            server = ServerProvider.find();
            found = server;
        }
        return server;
    }

    @Override
    public ServiceDelegate createServiceDelegate(
            URL wsdl, QName service, Class<? extends jakarta.xml.ws.Service> type) {
        return new LoggingServiceDelegate(server().createServiceDelegate(wsdl, service, type));
    }

    @Override
    public ServiceDelegate createServiceDelegate(
            URL wsdl, QName service, Class<? extends jakarta.xml.ws.Service> type, WebServiceFeature... features) {
        return new LoggingServiceDelegate(server().createServiceDelegate(wsdl, service, type, features));
    }

    @Override
    public <T> T getPort(EndpointReference reference, Class<T> type, WebServiceFeature... features) {
        return CxfPort.logged(server().getPort(reference, type, features), features);
    }

    @Override
    public Endpoint createEndpoint(String binding, Object implementor) {
        return server().createEndpoint(binding, implementor);
    }

    @Override
    public Endpoint createEndpoint(String binding, Object implementor, WebServiceFeature... features) {
        return server().createEndpoint(binding, implementor, features);
    }

    @Override
    public Endpoint createEndpoint(
            String binding, Class<?> implementor, Invoker invoker, WebServiceFeature... features) {
        return server().createEndpoint(binding, implementor, invoker, features);
    }

    @Override
    public Endpoint createAndPublishEndpoint(String address, Object implementor) {
        return server().createAndPublishEndpoint(address, implementor);
    }

    @Override
    public Endpoint createAndPublishEndpoint(String address, Object implementor, WebServiceFeature... features) {
        return server().createAndPublishEndpoint(address, implementor, features);
    }

    @Override
    public EndpointReference readEndpointReference(Source reference) {
        return server().readEndpointReference(reference);
    }

    @Override
    public W3CEndpointReference createW3CEndpointReference(
            String address, QName service, QName port, List<Element> metadata, String wsdl, List<Element> parameters) {
        return server().createW3CEndpointReference(address, service, port, metadata, wsdl, parameters);
    }

    @Override
    public W3CEndpointReference createW3CEndpointReference(
            String address,
            QName type,
            QName service,
            QName port,
            List<Element> metadata,
            String wsdl,
            List<Element> parameters,
            List<Element> elements,
            Map<QName, String> attributes) {
        return server().createW3CEndpointReference(
                        address, type, service, port, metadata, wsdl, parameters, elements, attributes);
    }
}
