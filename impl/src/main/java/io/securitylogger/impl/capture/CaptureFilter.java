package io.securitylogger.impl.capture;

import io.securitylogger.impl.message.Message;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the log of a request before anything of the application sees it and closes it after everything has. The outermost
 * filter of the application, for requests, their asynchronous dispatches.
 */
public final class CaptureFilter implements Filter {

    private final Supplier<Optional<Capturing>> engine;
    private final JaxRsServlets jaxRsServlets = new JaxRsServlets();
    private @Nullable Capturing capturing;

    /**
     * Captures with what the engine gives.
     *
     * @param engine asked once, when the application has started; empty lets every request pass untouched
     */
    public CaptureFilter(Supplier<Optional<Capturing>> engine) {
        this.engine = engine;
    }

    @Override
    public void init(FilterConfig config) {
        capturing = engine.get().orElse(null);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestCapture.ATTRIBUTE) instanceof RequestCapture earlier) {
            earlier.response().dispatchedAgain();
            earlier.inScope(() -> chain.doFilter(request, response));
            return;
        }
        RequestCapture capture = capturing == null ? null : begin(capturing, request, response);
        if (capture == null) {
            chain.doFilter(request, response);
        } else {
            capture(capture, chain);
        }
    }

    /** {@code null} if the request is to pass untouched. */
    private @Nullable RequestCapture begin(Capturing with, ServletRequest request, ServletResponse response) {
        try {
            return request instanceof HttpServletRequest http
                            && response instanceof HttpServletResponse answer
                            && !isIgnored(with, http)
                    ? begin(with, http, answer)
                    : null;
        } catch (Throwable ownFailure) {
            with.reporter().report(Message.CAPTURE_FAILED, ownFailure, "a request that had just come");
            return null;
        }
    }

    private RequestCapture begin(Capturing with, HttpServletRequest request, HttpServletResponse response) {
        RequestCapture capture = RequestCapture.begin(with, request, response);
        if (with.settings().servletRequests() && !jaxRsServlets.serve(request)) {
            capture.idHeader().ifPresent(header -> response.setHeader(header.name(), header.value()));
            capture.start();
        }
        return capture;
    }

    private static boolean isIgnored(Capturing with, HttpServletRequest request) {
        CaptureSettings.Ignored ignored = with.settings().ignored();
        if (ignored.path(request.getRequestURI())) {
            return true;
        }
        if (ignored.addresses().blocks().isEmpty()) {
            return false;
        }
        String ip = RequestHead.ip(request, with);
        return ip != null && ignored.addresses().contains(ip);
    }

    private void capture(RequestCapture capture, FilterChain chain) throws IOException, ServletException {
        try {
            capture.inScope(() -> chain.doFilter(capture.request(), capture.response()));
        } catch (Throwable uncaught) {
            capture.servedByJaxRs(jaxRsServlets);
            if (capture.request().asyncStarted()) {
                capture.failed(uncaught);
            } else {
                capture.finishWithUncaught(uncaught);
            }
            throw uncaught;
        }
        capture.servedByJaxRs(jaxRsServlets);
        if (!capture.request().asyncStarted()) {
            capture.finish();
        }
    }
}
