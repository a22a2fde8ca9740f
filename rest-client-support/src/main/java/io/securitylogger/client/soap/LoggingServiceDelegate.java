package io.securitylogger.client.soap;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.EndpointReference;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceFeature;
import jakarta.xml.ws.handler.HandlerResolver;
import jakarta.xml.ws.spi.ServiceDelegate;
import java.net.URL;
import java.util.Iterator;
import java.util.concurrent.Executor;
import javax.xml.namespace.QName;

/** The server's delegate; what it makes is logged. */
final class LoggingServiceDelegate extends ServiceDelegate {

    private final ServiceDelegate server;

    LoggingServiceDelegate(ServiceDelegate server) {
        this.server = server;
    }

    @Override
    public <T> T getPort(QName name, Class<T> type) {
        return CxfPort.logged(server.getPort(name, type));
    }

    @Override
    public <T> T getPort(QName name, Class<T> type, WebServiceFeature... features) {
        return CxfPort.logged(server.getPort(name, type, features), features);
    }

    @Override
    public <T> T getPort(EndpointReference reference, Class<T> type, WebServiceFeature... features) {
        return CxfPort.logged(server.getPort(reference, type, features), features);
    }

    @Override
    public <T> T getPort(Class<T> type) {
        return CxfPort.logged(server.getPort(type));
    }

    @Override
    public <T> T getPort(Class<T> type, WebServiceFeature... features) {
        return CxfPort.logged(server.getPort(type, features), features);
    }

    @Override
    public <T> Dispatch<T> createDispatch(QName name, Class<T> type, Service.Mode mode) {
        return CxfPort.logged(server.createDispatch(name, type, mode));
    }

    @Override
    public <T> Dispatch<T> createDispatch(QName name, Class<T> type, Service.Mode mode, WebServiceFeature... features) {
        return CxfPort.logged(server.createDispatch(name, type, mode, features), features);
    }

    @Override
    public <T> Dispatch<T> createDispatch(
            EndpointReference reference, Class<T> type, Service.Mode mode, WebServiceFeature... features) {
        return CxfPort.logged(server.createDispatch(reference, type, mode, features), features);
    }

    @Override
    public Dispatch<Object> createDispatch(QName name, JAXBContext context, Service.Mode mode) {
        return CxfPort.logged(server.createDispatch(name, context, mode));
    }

    @Override
    public Dispatch<Object> createDispatch(
            QName name, JAXBContext context, Service.Mode mode, WebServiceFeature... features) {
        return CxfPort.logged(server.createDispatch(name, context, mode, features), features);
    }

    @Override
    public Dispatch<Object> createDispatch(
            EndpointReference reference, JAXBContext context, Service.Mode mode, WebServiceFeature... features) {
        return CxfPort.logged(server.createDispatch(reference, context, mode, features), features);
    }

    @Override
    public void addPort(QName name, String binding, String address) {
        server.addPort(name, binding, address);
    }

    @Override
    public QName getServiceName() {
        return server.getServiceName();
    }

    @Override
    public Iterator<QName> getPorts() {
        return server.getPorts();
    }

    @Override
    public URL getWSDLDocumentLocation() {
        return server.getWSDLDocumentLocation();
    }

    @Override
    public HandlerResolver getHandlerResolver() {
        return server.getHandlerResolver();
    }

    @Override
    public void setHandlerResolver(HandlerResolver resolver) {
        server.setHandlerResolver(resolver);
    }

    @Override
    public Executor getExecutor() {
        return server.getExecutor();
    }

    @Override
    public void setExecutor(Executor executor) {
        server.setExecutor(executor);
    }
}
