package io.securitylogger.client.jaxrs;

import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/**
 * Begins the log of a call, when all other filters have made the request what it is. Public for RESTEasy alone, which makes
 * one for all clients of an application; others register {@link SecurityLogFeature}.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@Priority(Integer.MAX_VALUE)
public final class CallFilter implements ClientRequestFilter {

    /** The property by which the thread that wants a call hands on its scope to the one that makes it. */
    static final String CALLS = "io.securitylogger.client.calls";

    @Override
    public void filter(ClientRequestContext request) {
        ClientCall other = ClientCall.of(request);
        if (other != null && other.isSeenToByAnother(this)) {
            return;
        }
        OutgoingCall log = calls(request)
                .begin(new OutgoingRequest(
                        request.getMethod(), request.getUri(), HeaderTexts.of(request), CalledMethods.dataOf(request)));
        ClientCall call = new ClientCall(this, log);
        request.setProperty(ClientCall.PROPERTY, call);
        if (log.isLogged()) {
            log.headersToSend().forEach(request.getHeaders()::putSingle);
            ResteasyTransport.watch(request, call);
        }
    }

    private static OutgoingCalls calls(ClientRequestContext request) {
        return request.getProperty(CALLS) instanceof OutgoingCalls handedOn ? handedOn : OutgoingCalls.instance();
    }
}
