package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.Bodiless;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.impl.trace.Trace;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    /** The attribute by which our servlet for administrators has its requests logged, without what they send. */
    private static final String ADMIN_ATTRIBUTE = "io.securitylogger.admin";

    private static final MatchedResource ADMIN =
            new MatchedResource("security-log", false, true, false, ResourceRules.NONE);

    private final Capturing capturing;
    private final CapturedRequest request;
    private final CapturedResponse response;
    private final Scope scope;
    private final LogDraft draft;

    private @Nullable RequestHead head;
    private MatchedResource resource = MatchedResource.NONE;
    private @Nullable String principal;
    private @Nullable Attempt attempt;
    private boolean logged;
    private boolean started;
    private boolean finished;

    private RequestCapture(Capturing capturing, HttpServletRequest request, HttpServletResponse response) {
        this.capturing = capturing;
        this.request = new CapturedRequest(request, capturing);
        this.response = new CapturedResponse(response, capturing.cleaner());
        Recording recording = capturing.recording();
        UUID id = recording.world().ids().get();
        Trace trace = RequestHead.trace(request);
        scope = Scope.ofRequest(
                new LogRef(LogType.INPUT_REQUEST, id),
                RequestHead.caller(trace, request, capturing),
                trace,
                recording.objectRefs());
        draft = new LogDraft(id, recording.world().clock().instant(), scope, recording);
        logged = capturing.settings().servletRequests();
        this.request.asyncListener(new CaptureAsyncListener(this));
    }

    /** Begins with the first byte that the application could see. */
    static RequestCapture begin(Capturing capturing, HttpServletRequest request, HttpServletResponse response) {
        RequestCapture capture = new RequestCapture(capturing, request, response);
        capturing.inFlight().begin();
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
        LogIdContext logIds = capturing.logIdContext();
        if (!isExempt()) {
            logIds.put(draft.id());
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
            capturing.logIdContext().remove();
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
        return name == null || resource.exempt()
                ? Optional.empty()
                : Optional.of(new IdHeader(name, draft.id().toString()));
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
        if (request.getAttribute(ADMIN_ATTRIBUTE) != null) {
            logged = true;
            resource = ADMIN;
        }
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
        if (attempt != null) {
            Admission.settle(attempt, scope, code);
        }
        try {
            if (isLogged()) {
                outlet.accept(event(LogPhase.FINISHED, stateAt(code), responseAt(code)));
            }
        } finally {
            scope.ended();
            capturing.inFlight().end();
        }
    }

    /** Begins to count the request against the limits of its resource method; empty if it is not, or has begun before. */
    public synchronized Optional<Attempt> throttled() {
        if (attempt != null || finished || !capturing.throttle().isEnabled()) {
            return Optional.empty();
        }
        attempt = capturing.throttle().begin(resource.throttling(), new AskingRequest(request, asker(), this::userId));
        return attempt();
    }

    /** How the request is counted, if it is. */
    public synchronized Optional<Attempt> attempt() {
        return Optional.ofNullable(attempt);
    }

    /** What throttling works with. */
    public Throttle throttle() {
        return capturing.throttle();
    }

    private AskingRequest.Known asker() {
        LogRef log = new LogRef(LogType.INPUT_REQUEST, draft.id());
        return new AskingRequest.Known(log, head().ip(), head().http().path(), resource.viewSlug());
    }

    private boolean isLogged() {
        return logged && !resource.exempt();
    }

    private LogState stateAt(int code) {
        boolean broken = scope.failure() != null && code < HttpServletResponse.SC_BAD_REQUEST;
        return broken ? LogState.ERROR : LogState.ofResponseCode(code);
    }

    private HttpExchange.Response responseAt(int code) {
        HttpExchange.Response answer =
                response.read(code, Bodiless.is(request.getMethod(), code), resource.hideResponseBody());
        return logsBodies() ? answer : new HttpExchange.Response(code, answer.headers(), HttpExchange.Body.UNKNOWN);
    }

    private boolean logsBodies() {
        return attempt == null || attempt.logsBodies();
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
        Trace trace = scope.trace();
        HttpExchange.Request asked = phase == LogPhase.STARTED || !logsBodies()
                ? known.http()
                : known.http().withBody(request.body(resource.hideRequestBody()));
        InputRequestLog log = new InputRequestLog(
                draft.fields(phase, state == LogState.ERROR ? scope.failure() : null),
                state,
                new HttpExchange(asked, answer),
                new InputRequestLog.Caller(known.ip(), userId()),
                resource.viewSlug(),
                trace == null ? null : trace.context());
        return new LogEvent(phase, log);
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
            capturing.reporter().report(Message.CAPTURE_FAILED, ownFailure, draft.id());
        }
    }
}
