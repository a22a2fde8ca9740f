package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
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

    private final BodyCapture body;
    private final Reporter reporter;
    private @Nullable AsyncListener asyncListener;
    private @Nullable ServletInputStream stream;
    private @Nullable BufferedReader reader;
    private Parsed parsed = Parsed.NOTHING;
    private boolean asyncStarted;

    CapturedRequest(HttpServletRequest request, Capturing capturing) {
        super(request);
        body = capturing.cleaner().requestBody(request.getContentType(), request.getHeader("Content-Encoding"));
        reporter = capturing.world().reporter();
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
        Body read = body.finish(hidden);
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
                    new ParsedBody(body).form(super.getParameterMap(), QueryString.parse(super.getQueryString()));
                case PARTS -> new ParsedBody(body).multipart(super.getParts());
            }
            return true;
        } catch (IOException | ServletException | RuntimeException goneOrMalformed) {
            reporter.report(Message.PARSED_BODY_UNREADABLE, goneOrMalformed, getRequestURI());
            return false;
        }
    }

    private boolean announcesBody() {
        return getContentLengthLong() > 0 || getHeader("Transfer-Encoding") != null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new TeeInputStream(super.getInputStream(), body);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new TeeReader(super.getReader(), body));
        }
        return reader;
    }

    @Override
    public @Nullable String getParameter(String name) {
        parsing(FORM, Parsed.PARAMETERS);
        return super.getParameter(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        parsing(FORM, Parsed.PARAMETERS);
        return super.getParameterMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        parsing(FORM, Parsed.PARAMETERS);
        return super.getParameterNames();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        parsing(FORM, Parsed.PARAMETERS);
        return super.getParameterValues(name);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        parsing(MULTIPART, Parsed.PARTS);
        return super.getParts();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        parsing(MULTIPART, Parsed.PARTS);
        return super.getPart(name);
    }

    /** The server parses the body only if it is of the right type and nobody has begun to read it. */
    private void parsing(String contentType, Parsed what) {
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
