package io.securitylogger.client.soap;

import jakarta.xml.ws.WebServiceFeature;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.util.List;

/** Has the calls of a port or dispatch logged, if CXF has made it. */
final class CxfPort {

    private static final Logger LOG = System.getLogger(CxfPort.class.getName());

    private CxfPort() {}

    /** The same port. */
    static <T> T logged(T port, WebServiceFeature... features) {
        Object holder = Proxy.isProxyClass(port.getClass()) ? Proxy.getInvocationHandler(port) : port;
        if (holder.getClass().getName().startsWith("org.apache.cxf.")) {
            try {
                Object client = holder.getClass().getMethod("getClient").invoke(holder);
                CxfClient.log(client, SecurityLogFeature.dataIn(List.of(features)));
            } catch (ReflectiveOperationException unknownVersion) {
                LOG.log(
                        Level.WARNING,
                        "The calls of a SOAP client are not logged: " + holder.getClass(),
                        unknownVersion);
            }
        }
        return port;
    }
}
