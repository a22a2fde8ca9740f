package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Keeps the exception with which the writing of a response's entity ends; no filter sees it. A stream that breaks off
 * with its first bytes gone has a good status, and the server may end the response as if it were whole.
 */
@Priority(Integer.MIN_VALUE)
public final class WriteFailureInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (Throwable failure) {
            if (context.getProperty(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture) {
                capture.failed(failure);
            }
            throw failure;
        }
    }
}
