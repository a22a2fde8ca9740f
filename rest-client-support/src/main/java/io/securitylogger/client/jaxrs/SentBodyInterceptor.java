package io.securitylogger.client.jaxrs;

import io.securitylogger.client.stream.SentBody;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Puts the copy around the stream into which the request's body is written; the first interceptor is the one whose bytes are
 * sent. Public for RESTEasy alone; others register {@link SecurityLogFeature}.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@Priority(Integer.MIN_VALUE)
public final class SentBodyInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        ClientCall call = ClientCall.of(context.getProperty(ClientCall.PROPERTY));
        if (call != null && call.log().isLogged()) {
            context.setOutputStream(new SentBody(context.getOutputStream(), call.log()::requestBody));
        }
        context.proceed();
    }
}
