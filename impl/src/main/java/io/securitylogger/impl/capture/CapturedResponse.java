package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.Cleaner;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response whose body is copied, within bounds, as the application writes it. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final Cleaner cleaner;
    private @Nullable BodyCapture body;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean serverAnswered;
    private volatile boolean dispatchedAgain;

    CapturedResponse(HttpServletResponse response, Cleaner cleaner) {
        super(response);
        this.cleaner = cleaner;
    }

    /**
     * The response as it is now.
     *
     * @param code the status that the client sees
     * @param bodiless whether such a response has no body, whatever was written
     */
    HttpExchange.Response read(int code, boolean bodiless, boolean hidden) {
        return new HttpExchange.Response(code, cleaner.headers(headers()), body(bodiless, hidden));
    }

    private Body body(boolean bodiless, boolean hidden) {
        if (bodiless) {
            return Body.EMPTY;
        }
        if (body == null && serverAnswered) {
            return Body.UNKNOWN;
        }
        return copy().finish(hidden);
    }

    /** The server writes a page of its own, past this response. */
    void serverAnswers() {
        serverAnswered = true;
        if (!isCommitted()) {
            body = null;
        }
    }

    /** An asynchronous dispatch goes on with it, after which Open Liberty flushes its own responses, too. */
    void dispatchedAgain() {
        dispatchedAgain = true;
    }

    /** Without the pseudo header fields of HTTP/2, which some servers list once the response is committed. */
    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : getHeaderNames()) {
            if (!name.startsWith(":")) {
                headers.putIfAbsent(name.toLowerCase(Locale.ROOT), new ArrayList<>(getHeaders(name)));
            }
        }
        String contentType = headers.containsKey("content-type") ? null : getContentType();
        if (contentType != null) {
            headers.put("content-type", List.of(contentType));
        }
        return headers;
    }

    /**
     * Created with the first byte, when the content type is settled. What is written behind the server's own page reaches
     * nobody, so its copy is dropped.
     */
    private BodyCapture copy() {
        if (body != null) {
            return body;
        }
        BodyCapture created = cleaner.responseBody(getContentType(), getHeader("Content-Encoding"));
        if (!serverAnswered) {
            body = created;
        }
        return created;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new TeeOutputStream(super.getOutputStream(), this::copy);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new TeePrintWriter(super.getWriter(), this::copy);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (dispatchedAgain || !FlushOfWrapper.isCalledBy(FlushOfWrapper.STACK.getCallerClass())) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        body = null;
        stream = null;
        writer = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body = null;
    }

    /** Some servers write a page that shows the new address. */
    @Override
    public void sendRedirect(String location) throws IOException {
        serverAnswers();
        super.sendRedirect(location);
    }

    @Override
    public void sendError(int code) throws IOException {
        serverAnswers();
        super.sendError(code);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        serverAnswers();
        super.sendError(code, message);
    }
}
