package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the exception with which the reading of a request's entity ends; no filter sees it. */
@Priority(Integer.MIN_VALUE)
public final class ReadFailureInterceptor implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (Throwable failure) {
            if (context.getProperty(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture) {
                capture.failed(failure);
            }
            throw failure;
        }
    }
}
