package io.securitylogger.client.soap;

import com.sun.xml.ws.api.pipe.ClientTubeAssemblerContext;
import com.sun.xml.ws.api.pipe.TransportTubeFactory;
import com.sun.xml.ws.api.pipe.Tube;
import io.securitylogger.LogData;
import org.jspecify.annotations.Nullable;

/**
 * Registered as a Java service that Metro looks for whenever it makes a client: puts ours around the transport that Metro
 * would take without us. Public for Metro; nothing for applications.
 */
public final class MetroTransport extends TransportTubeFactory {

    /** Called by Metro. */
    public MetroTransport() {}

    /** Leaves all that does not go over HTTP to others. */
    @Override
    public @Nullable Tube doCreate(ClientTubeAssemblerContext context) {
        String scheme = context.getAddress().getURI().getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return null;
        }
        SecurityLogFeature feature = context.getBinding().getFeature(SecurityLogFeature.class);
        ClientTubeAssemblerContext copying = new ClientTubeAssemblerContext(
                context.getAddress(),
                context.getWsdlModel(),
                context.getBindingProvider(),
                context.getBinding(),
                context.getContainer(),
                new MetroCodec(context.getCodec()),
                context.getSEIModel(),
                context.getSEI());
        return new MetroTube(createHttpTransport(copying), feature == null ? LogData.NONE : feature.data());
    }
}
