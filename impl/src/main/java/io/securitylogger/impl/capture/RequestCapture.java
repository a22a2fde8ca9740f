package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.scope.Scopes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the application: knows when it began, what matched, what failed, and writes its log at
 * the start and at the end, each once. Thread-safe; no method throws, but for {@code security.raise-writer-exceptions}.
 */
public final class RequestCapture {

    /** The request attribute that holds the capture of a request. */
    public static final String ATTRIBUTE = "io.securitylogger.capture";

    /** The request attribute that holds the {@link io.securitylogger.SecurityLog} of a request, for any thread. */
    public static final String LOG_ATTRIBUTE = "io.securitylogger.inputRequestLog";

    private static final int ERROR_LENGTH = 20_000;
    private static final int SLUG_LENGTH = 255;

    private final Capturing capturing;
    private final CapturedRequest request;
    private final CapturedResponse response;
    private final Scope scope;
    private final UUID id;
    private final Instant start;

    private @Nullable RequestHead head;
    private MatchedResource resource = MatchedResource.NONE;
    private @Nullable String principal;
    private boolean logged;
    private boolean started;
    private boolean finished;

    private RequestCapture(Capturing capturing, HttpServletRequest request, HttpServletResponse response) {
        this.capturing = capturing;
        this.request = new CapturedRequest(request, capturing);
        this.response = new CapturedResponse(response, capturing.cleaner());
        id = capturing.world().ids().get();
        start = capturing.world().clock().instant();
        scope = Scope.ofLog(new LogRef(LogType.INPUT_REQUEST, id), null, capturing.objectRefs());
        logged = capturing.settings().servletRequests();
        this.request.asyncListener(new CaptureAsyncListener(this));
    }

    /** Begins with the first byte that the application could see. */
    static RequestCapture begin(Capturing capturing, HttpServletRequest request, HttpServletResponse response) {
        RequestCapture capture = new RequestCapture(capturing, request, response);
        request.setAttribute(LOG_ATTRIBUTE, ScopeSecurityLog.of(capture.scope));
        request.setAttribute(ATTRIBUTE, capture);
        return capture;
    }

    /** What the application gets in place of its request. */
    CapturedRequest request() {
        return request;
    }

    /** What the application gets in place of its response. */
    CapturedResponse response() {
        return response;
    }

    /** Runs a part of the application on the calling thread, with this request as its log. */
    void inScope(Processing processing) throws IOException, ServletException {
        LogIdContext logIds = capturing.world().logIdContext();
        if (!isExempt()) {
            logIds.put(id);
        }
        try (LogScope open = Scopes.enclose(scope)) {
            processing.proceed();
        } finally {
            logIds.remove();
        }
    }

    /** A part of the application that serves a request. */
    interface Processing {
        void proceed() throws IOException, ServletException;
    }

    /** A JAX-RS application serves the request, so it is logged whatever becomes of it. */
    public synchronized void servedByJaxRs() {
        logged = true;
    }

    /** As {@link #servedByJaxRs()}, for requests that fail before JAX-RS calls any filter. */
    synchronized void servedByJaxRs(JaxRsServlets servlets) {
        if (!logged) {
            guarded(() -> logged = servlets.serve(request));
        }
    }

    /** The resource method is known; the log is written for the first time, unless it is exempt. */
    public synchronized void matched(MatchedResource matched) {
        logged = true;
        resource = matched;
        scope.logged(!matched.exempt());
        if (matched.exempt()) {
            capturing.world().logIdContext().remove();
        }
        start();
    }

    private synchronized boolean isExempt() {
        return resource.exempt();
    }

    /** The name of the authenticated user as JAX-RS knows it. */
    public synchronized void principal(String name) {
        principal = name;
    }

    /** Processing failed; whether that is an error depends on how the response ends. */
    public void failed(Throwable failure) {
        scope.failed(failure);
    }

    /** JAX-RS has made its response: an exception that led to a good one, such as a redirect, is no failure. */
    public void answered(int code) {
        servedByJaxRs();
        if (code < HttpServletResponse.SC_BAD_REQUEST) {
            scope.recovered();
        }
    }

    /** The response header that {@code security.log-id-header} asks for; empty if there is to be none. */
    public synchronized Optional<IdHeader> idHeader() {
        String name = capturing.settings().logIdHeader();
        return name == null || resource.exempt() ? Optional.empty() : Optional.of(new IdHeader(name, id.toString()));
    }

    /**
     * A response header.
     *
     * @param name its name
     * @param value the id of the log
     */
    public record IdHeader(String name, String value) {}

    /** Writes the log for the first time, if it is to be logged and was not yet written. */
    synchronized void start() {
        if (started || finished || !isLogged()) {
            return;
        }
        started = true;
        guarded(() -> capturing.dispatcher().dispatch(event(LogPhase.STARTED, LogState.INCOMPLETE, null)));
    }

    /** The response is complete. */
    synchronized void finish() {
        guarded(() -> finish(response.getStatus(), capturing.dispatcher()::dispatch));
    }

    /** The response is complete, which the server tells on a thread that must not wait for a writer. */
    synchronized void finishElsewhere() {
        guarded(() -> finish(response.getStatus(), capturing.dispatcher()::dispatchElsewhere));
    }

    /** The failure leaves the application; the server answers it, with 500 unless an answer is on its way. */
    synchronized void finishWithUncaught(Throwable cause) {
        guarded(() -> {
            failed(
                    cause instanceof ServletException wrapper && wrapper.getRootCause() != null
                            ? wrapper.getRootCause()
                            : cause);
            boolean settled = response.isCommitted() || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
            response.serverAnswers();
            int code = settled ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            finish(code, capturing.dispatcher()::dispatch);
        });
    }

    private void finish(int code, Consumer<LogEvent> outlet) {
        if (finished) {
            return;
        }
        start();
        finished = true;
        try {
            if (isLogged()) {
                outlet.accept(event(LogPhase.FINISHED, stateAt(code), responseAt(code)));
            }
        } finally {
            scope.ended();
        }
    }

    private boolean isLogged() {
        return logged && !resource.exempt();
    }

    private LogState stateAt(int code) {
        boolean broken = scope.failure() != null && code < HttpServletResponse.SC_BAD_REQUEST;
        return broken ? LogState.ERROR : LogState.ofResponseCode(code);
    }

    private HttpExchange.Response responseAt(int code) {
        return response.read(code, request.getMethod().equals("HEAD"), resource.hideResponseBody());
    }

    /** What was known at the beginning stays; so that a request which the server has let go is not asked again. */
    private RequestHead head() {
        if (head == null) {
            head = RequestHead.read(request, capturing);
        }
        return head;
    }

    private LogEvent event(LogPhase phase, LogState state, HttpExchange.@Nullable Response answer) {
        RequestHead known = head();
        HttpExchange.Request asked =
                phase == LogPhase.STARTED ? known.http() : known.withBody(request.body(resource.hideRequestBody()));
        InputRequestLog log = new InputRequestLog(
                fields(phase, state),
                state,
                new HttpExchange(asked, answer),
                new InputRequestLog.Caller(known.ip(), userId()),
                resource.viewSlug(),
                known.trace());
        return new LogEvent(phase, log);
    }

    private LogFields fields(LogPhase phase, LogState state) {
        Throwable failure = state == LogState.ERROR ? scope.failure() : null;
        LogFields fields = new LogFields(
                id,
                capturing.cleaner().text(scope.slug(), SLUG_LENGTH),
                scope.relatedObjects(),
                scope.parentRef(),
                extraData(),
                start,
                phase == LogPhase.FINISHED ? capturing.world().clock().instant() : null,
                failure != null ? capturing.cleaner().text(StackTraces.text(failure), ERROR_LENGTH) : null,
                capturing.settings().release(),
                phase == LogPhase.FINISHED ? LogFields.FINAL : 0);
        if (phase == LogPhase.FINISHED && scope.unresolvedCount() > 0) {
            capturing.world().reporter().report(Message.OBJECT_UNKNOWN, scope.unresolvedCount(), id);
        }
        return fields;
    }

    private Map<String, @Nullable Object> extraData() {
        Map<String, @Nullable Object> given = scope.extraData();
        return given.isEmpty() ? given : capturing.cleaner().data(given);
    }

    private @Nullable String userId() {
        if (scope.userId() != null) {
            return scope.userId();
        }
        return principal == null ? request.getRemoteUser() : principal;
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            capturing.world().reporter().report(Message.CAPTURE_FAILED, ownFailure, id);
        }
    }
}
