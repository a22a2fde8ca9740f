package io.securitylogger.client.soap;

import com.sun.xml.ws.api.WSService;
import com.sun.xml.ws.api.client.ServiceInterceptor;
import com.sun.xml.ws.api.client.ServiceInterceptorFactory;

/**
 * Registered as a Java service that Metro looks for whenever it makes a {@code Service}: its asynchronous calls go over
 * threads that know who wanted them. Public for Metro; nothing for applications.
 */
public final class MetroServices extends ServiceInterceptorFactory {

    /** Called by Metro. */
    public MetroServices() {}

    @Override
    public ServiceInterceptor create(WSService service) {
        service.setExecutor(new MetroExecutor());
        return new ServiceInterceptor() {};
    }
}
