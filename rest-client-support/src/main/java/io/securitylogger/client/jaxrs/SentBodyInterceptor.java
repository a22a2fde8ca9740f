package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Puts the copy around the stream into which the request's body is written. */
@ConstrainedTo(RuntimeType.CLIENT)
final class SentBodyInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        ClientCall call = ClientCall.of(context.getProperty(ClientCall.PROPERTY));
        if (call != null && call.log().isLogged()) {
            context.setOutputStream(
                    new SentBody(context.getOutputStream(), call.log().requestBody()));
        }
        context.proceed();
    }
}
