package io.securitylogger.impl.work;

import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.output.CapturedOutput;
import io.securitylogger.impl.output.TextStream;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that is under way: its log is written when it begins, now and then while it prints, and when it ends,
 * which it does once. No method fails but for {@code security.raise-writer-exceptions}.
 */
public final class WorkLog {

    private final WorkLogs logs;
    private final LogDraft draft;
    private final Form form;
    private final CapturedOutput output;
    private final PrintStream out;
    private int version;
    private boolean ended;

    /** What kind of log it is. */
    @FunctionalInterface
    public interface Form {

        /** A version of the log. */
        LogRecord record(LogFields fields, LogState state, @Nullable String output);
    }

    /** Writes nothing yet. */
    public WorkLog(LogDraft draft, Form form, WorkLogs logs) {
        this.logs = logs;
        this.draft = draft;
        this.form = form;
        this.output = new CapturedOutput(
                logs.output(),
                logs.recording().world().clock().withZone(ZoneId.systemDefault()),
                logs.recording().cleaner()::lines);
        this.out = TextStream.printingTo(this::print);
    }

    /** The id of the log. */
    public UUID id() {
        return draft.id();
    }

    /** What kind of log it is. */
    public Form form() {
        return form;
    }

    /**
     * Writes the log for the first time.
     *
     * @throws RuntimeException if it cannot be made
     */
    public void begin() {
        logs.open().put(id(), this);
        dispatch(LogPhase.STARTED, form.record(draft.fields(0, null), LogState.ACTIVE, null));
    }

    /** Takes what the work prints, in UTF-8. */
    public PrintStream out() {
        return out;
    }

    /** Makes this what the calling thread works for, until the same thread closes the result. */
    public LogScope enter() {
        Scope outer = Scopes.current();
        LogScope entered = Scopes.enclose(draft.scope());
        logs.showIdOf(draft.scope());
        return () -> {
            entered.close();
            logs.showIdOf(outer);
        };
    }

    private void print(CharSequence text) {
        guarded(() -> {
            LogRecord due = printed(text);
            if (due != null) {
                dispatch(LogPhase.UPDATED, due);
            }
        });
    }

    /** The log, if it is time to write it. What observers print waits, since writing it would call them again. */
    private synchronized @Nullable LogRecord printed(CharSequence text) {
        if (ended) {
            return null;
        }
        output.append(text);
        boolean isDue = output.isDue() && version < LogFields.FINAL - 1 && !Dispatcher.isAtWork();
        return isDue ? form.record(draft.fields(++version, null), LogState.ACTIVE, output.take()) : null;
    }

    /** Writes the log as it is now, unless it has ended. */
    public void update() {
        guarded(() -> {
            LogRecord now = current();
            if (now != null) {
                dispatch(LogPhase.UPDATED, now);
            }
        });
    }

    private synchronized @Nullable LogRecord current() {
        return ended || version >= LogFields.FINAL - 1
                ? null
                : form.record(draft.fields(++version, null), LogState.ACTIVE, output.take());
    }

    /** Writes the log for the last time; the first end counts. */
    public void end(LogState state, @Nullable String error) {
        guarded(() -> {
            LogRecord last = ended(state, error);
            if (last != null) {
                logs.open().remove(id());
                dispatch(LogPhase.FINISHED, last);
            }
        });
    }

    private synchronized @Nullable LogRecord ended(LogState state, @Nullable String error) {
        if (ended) {
            return null;
        }
        ended = true;
        LogRecord last = form.record(draft.fields(LogFields.FINAL, error), state, output.take());
        draft.scope().ended();
        return last;
    }

    private void dispatch(LogPhase phase, LogRecord log) {
        logs.recording().dispatcher().dispatch(new LogEvent(phase, log));
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            logs.recording().world().reporter().report(logs.defect(), ownFailure, id());
        }
    }
}
