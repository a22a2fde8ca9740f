package io.securitylogger.impl.outgoing;

import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import java.lang.ref.Cleaner;

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
        if (!settings.logged() || Dispatcher.isAtWork()) {
            return OutgoingCall.UNLOGGED;
        }
        try {
            LoggedCall call = LoggedCall.of(request, this);
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
