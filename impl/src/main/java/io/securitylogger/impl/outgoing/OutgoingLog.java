package io.securitylogger.impl.outgoing;

import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/** Begins the logs of calls. Thread-safe. */
public final class OutgoingLog implements OutgoingCalls {

    private static volatile OutgoingCalls serving = request -> OutgoingCall.UNLOGGED;

    private final OutgoingSettings settings;
    private final Recording recording;
    private final Cleaner unreachable;

    /** Has one thread, which notices responses that nobody can close any more and ends with this object. */
    public OutgoingLog(OutgoingSettings settings, Recording recording) {
        this.settings = settings;
        this.recording = recording;
        this.unreachable = Cleaner.create();
    }

    /** Makes this what adapters find. */
    public static void serve(OutgoingCalls calls) {
        serving = calls;
    }

    static OutgoingCalls serving() {
        return serving;
    }

    @Override
    public OutgoingCall begin(OutgoingRequest request) {
        return begin(request, Scopes.current());
    }

    @Override
    public OutgoingCalls fromHere() {
        Scope here = Scopes.current();
        return Dispatcher.isAtWork() ? request -> OutgoingCall.UNLOGGED : request -> begin(request, here);
    }

    private OutgoingCall begin(OutgoingRequest request, @Nullable Scope around) {
        if (!settings.logged() || Dispatcher.isAtWork()) {
            return OutgoingCall.UNLOGGED;
        }
        try {
            LoggedCall call = LoggedCall.of(request, around, this);
            call.start();
            return call;
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            recording.world().reporter().report(Message.OUTGOING_FAILED, ownFailure, request.method());
            return OutgoingCall.UNLOGGED;
        }
    }

    boolean beginsTraces() {
        return settings.beginsTraces();
    }

    Recording recording() {
        return recording;
    }

    /** Runs the action when nobody can reach the object any more, on a thread that must not wait. */
    Cleaner.Cleanable whenUnreachable(Object object, Runnable action) {
        return unreachable.register(object, action);
    }
}
