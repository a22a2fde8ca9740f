package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.QueryString;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body is copied, within bounds, as the application reads it or the server parses it. */
final class CapturedRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final Cleaner cleaner;
    private @Nullable BodyCapture copy;
    private final Reporter reporter;
    private @Nullable AsyncListener asyncListener;
    private @Nullable ServletInputStream stream;
    private @Nullable BufferedReader reader;
    private Parsed parsed = Parsed.NOTHING;
    private boolean asyncStarted;

    CapturedRequest(HttpServletRequest request, Capturing capturing) {
        super(request);
        cleaner = capturing.cleaner();
        reporter = capturing.reporter();
    }

    /** What the server was asked to parse. */
    private enum Parsed {
        NOTHING,
        PARAMETERS,
        PARTS
    }

    /** To be told when asynchronous processing ends; set before the application sees the request. */
    void asyncListener(AsyncListener listener) {
        asyncListener = listener;
    }

    /** Whether the request outlives the thread that brought it. */
    boolean asyncStarted() {
        return asyncStarted;
    }

    /** What the application has read so far; of a body that nobody reads, only the announced size is known. */
    Body body(boolean hidden) {
        boolean wasRead = stream != null || reader != null || copyParsed();
        long announced = getContentLengthLong();
        if (!wasRead && announcesBody()) {
            return new Body(null, announced < 0 ? null : announced);
        }
        Body read = copy == null ? Body.EMPTY : copy.finish(hidden);
        Long size = read.sizeBytes();
        if (announced < 0 || size == null) {
            return read;
        }
        return new Body(size == 0 && announced > 0 ? null : read.text(), announced);
    }

    /** False if there is nothing that the server has parsed. */
    private boolean copyParsed() {
        try {
            switch (parsed) {
                case NOTHING -> {
                    return false;
                }
                case PARAMETERS ->
                    new ParsedBody(copy()).form(super.getParameterMap(), QueryString.parse(super.getQueryString()));
                case PARTS -> new ParsedBody(copy()).multipart(super.getParts());
            }
            return true;
        } catch (IOException | ServletException | RuntimeException goneOrMalformed) {
            reporter.report(Message.PARSED_BODY_UNREADABLE, goneOrMalformed, cleaner.path(getRequestURI()));
            return false;
        }
    }

    /** Created when there is something to copy: most requests have no body. */
    private BodyCapture copy() {
        if (copy == null) {
            copy = cleaner.requestBody(super.getContentType(), super.getHeader("Content-Encoding"));
        }
        return copy;
    }

    private boolean announcesBody() {
        return getContentLengthLong() > 0 || getHeader("Transfer-Encoding") != null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new TeeInputStream(super.getInputStream(), copy());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new TeeReader(super.getReader(), copy()));
        }
        return reader;
    }

    @Override
    public @Nullable String getParameter(String name) {
        @Nullable String result = super.getParameter(name);
        parsed(FORM, Parsed.PARAMETERS);
        return result;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> result = super.getParameterMap();
        parsed(FORM, Parsed.PARAMETERS);
        return result;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        Enumeration<String> result = super.getParameterNames();
        parsed(FORM, Parsed.PARAMETERS);
        return result;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String @Nullable [] result = super.getParameterValues(name);
        parsed(FORM, Parsed.PARAMETERS);
        return result;
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Collection<Part> result = super.getParts();
        parsed(MULTIPART, Parsed.PARTS);
        return result;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        @Nullable Part result = super.getPart(name);
        parsed(MULTIPART, Parsed.PARTS);
        return result;
    }

    /**
     * The server has parsed the body, if it is of the right type and nobody had begun to read it. Noted only when it has
     * succeeded: what failed for the application must not be tried again for its log.
     */
    private void parsed(String contentType, Parsed what) {
        String type = getContentType();
        if (stream == null
                && reader == null
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(contentType)) {
            parsed = what;
        }
    }

    @Override
    public AsyncContext startAsync() {
        return listenedTo(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return listenedTo(super.startAsync(request, response));
    }

    private AsyncContext listenedTo(AsyncContext context) {
        if (asyncListener != null) {
            context.addListener(asyncListener);
            asyncStarted = true;
        }
        return context;
    }
}
