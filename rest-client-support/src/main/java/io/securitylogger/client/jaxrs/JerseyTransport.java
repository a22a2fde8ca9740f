package io.securitylogger.client.jaxrs;

import io.securitylogger.spi.OutgoingCalls;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.spi.PostInvocationInterceptor;
import org.glassfish.jersey.client.spi.PreInvocationInterceptor;

/** What Jersey tells: which thread wants a call, and which calls brought no answer. */
@ConstrainedTo(RuntimeType.CLIENT)
final class JerseyTransport implements PreInvocationInterceptor, PostInvocationInterceptor {

    static boolean isCancelled(ClientRequestContext request) {
        return request instanceof ClientRequest ofJersey && ofJersey.isCancelled();
    }

    /** On the thread of the caller, also of asynchronous calls, whose filters run on another. */
    @Override
    public void beforeRequest(ClientRequestContext request) {
        request.setProperty(CallFilter.CALLS, OutgoingCalls.instance().fromHere());
    }

    @Override
    public void afterRequest(ClientRequestContext request, ClientResponseContext response) {}

    @Override
    public void onException(ClientRequestContext request, ExceptionContext failure) {
        ClientCall call = ClientCall.of(request);
        Throwable cause = failure.getThrowables().peekFirst();
        if (call != null && cause != null) {
            call.fail(cause);
        }
    }
}
