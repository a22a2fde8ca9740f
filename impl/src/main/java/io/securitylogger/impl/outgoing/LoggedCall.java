package io.securitylogger.impl.outgoing;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.HeaderFields;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingRequest;
import java.lang.ref.Cleaner.Cleanable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call on its way: writes its log when it begins and when it ends, each once. */
final class LoggedCall implements OutgoingCall {

    private final OutgoingLog log;
    private final LogDraft draft;
    private final SentTrace trace;
    private final long beginningThreadId = Thread.currentThread().getId();

    private HttpExchange.Request request;
    private Map<String, List<String>> requestFields;
    private @Nullable CopiedBody requestBody;
    private @Nullable Answer answer;
    private @Nullable Cleanable watch;
    private boolean ended;

    private LoggedCall(OutgoingLog log, LogDraft draft, OutgoingRequest asked) {
        this.log = log;
        this.draft = draft;
        this.requestFields = HeaderFields.of(asked.headers());
        this.trace = SentTrace.of(draft.id(), draft.scope(), requestFields, log.beginsTraces());
        trace.headers().forEach((name, value) -> requestFields.put(name, List.of(value)));
        this.request =
                CallRequest.of(asked.method(), asked.uri(), requestFields).cleaned(cleaner());
    }

    static LoggedCall of(OutgoingRequest asked, @Nullable Scope around, OutgoingLog log) {
        Recording with = log.recording();
        UUID id = with.world().ids().get();
        LogRef ref = new LogRef(LogType.OUTPUT_REQUEST, id);
        Scope scope = Scope.ofLog(ref, asked.data(), around, with.objectRefs());
        return new LoggedCall(log, new LogDraft(id, with.world().clock().instant(), scope, with), asked);
    }

    /** Writes the log for the first time. */
    void start() {
        OutputRequestLog begun = new OutputRequestLog(
                draft.fields(LogPhase.STARTED, null),
                LogState.INCOMPLETE,
                new HttpExchange(request, null),
                trace.context());
        log.recording().dispatcher().dispatch(new LogEvent(LogPhase.STARTED, begun));
    }

    @Override
    public boolean isLogged() {
        return true;
    }

    @Override
    public Map<String, String> headersToSend() {
        return trace.headers();
    }

    @Override
    public synchronized void requestHeaders(Map<String, List<String>> headers) {
        guarded(() -> {
            requestFields = HeaderFields.of(headers);
            request = request.withHeaders(cleaner().headers(requestFields));
        });
    }

    @Override
    public synchronized BodyCopy requestBody() {
        return copying(() -> {
            if (requestBody != null) {
                requestBody.take();
            }
            requestBody = new CopiedBody(cleaner()
                    .requestBody(
                            HeaderFields.first(requestFields, "content-type"),
                            HeaderFields.first(requestFields, "content-encoding")));
            return requestBody;
        });
    }

    @Override
    public synchronized void response(int status, Map<String, List<String>> headers) {
        guarded(() -> answer = new Answer(status, HeaderFields.of(headers)));
    }

    @Override
    public synchronized BodyCopy responseBody() {
        return copying(() -> answer == null ? BodyCopy.NONE : answer.copy(cleaner()));
    }

    @Override
    public void end() {
        finish(true, null);
    }

    @Override
    public void close() {
        finish(false, null);
    }

    @Override
    public void fail(Throwable cause) {
        finish(false, cause);
    }

    @Override
    public synchronized void endWhenUnreachable(Object body) {
        guarded(() -> {
            if (!ended) {
                watch = log.whenUnreachable(body, this::lost);
            }
        });
    }

    /** Comes also when the watch ends with the call. */
    private void lost() {
        if (!hasEnded()) {
            finish(false, new UnclosedResponseException());
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private void finish(boolean complete, @Nullable Throwable failure) {
        Cleanable watching;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            watching = watch;
        }
        guarded(() -> {
            if (watching != null) {
                watching.clean();
            }
            dispatch(new LogEvent(LogPhase.FINISHED, finished(complete, failure)));
        });
    }

    /** Whoever waited when the call began may wait now. */
    private void dispatch(LogEvent event) {
        if (Thread.currentThread().getId() == beginningThreadId) {
            log.recording().dispatcher().dispatch(event);
        } else {
            log.recording().dispatcher().dispatchElsewhere(event);
        }
    }

    /** Lets go of the copies, since the application may keep what leads here. */
    private synchronized OutputRequestLog finished(boolean complete, @Nullable Throwable failure) {
        Answer known = answer;
        Body sent = requestBody == null ? Body.EMPTY : requestBody.take();
        HttpExchange.Response response = known == null ? null : known.read(request.method(), complete, cleaner());
        answer = null;
        requestBody = null;
        return new OutputRequestLog(
                draft.fields(LogPhase.FINISHED, failure),
                state(known, failure),
                new HttpExchange(request.withBody(sent), response),
                trace.context());
    }

    private static LogState state(@Nullable Answer known, @Nullable Throwable failure) {
        if (failure != null) {
            return LogState.ERROR;
        }
        return known == null ? LogState.INFO : LogState.ofResponseCode(known.status());
    }

    private Cleaner cleaner() {
        return log.recording().cleaner();
    }

    private BodyCopy copying(Supplier<BodyCopy> begin) {
        try {
            return ended ? BodyCopy.NONE : begin.get();
        } catch (Throwable ownFailure) {
            report(ownFailure);
            return BodyCopy.NONE;
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            report(ownFailure);
        }
    }

    private void report(Throwable ownFailure) {
        log.recording().world().reporter().report(Message.OUTGOING_FAILED, ownFailure, draft.id());
    }
}
