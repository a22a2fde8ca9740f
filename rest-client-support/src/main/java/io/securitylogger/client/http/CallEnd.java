package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import org.jspecify.annotations.Nullable;

/**
 * How a call ends, as the client tells it on threads of its own. The end of a call that someone waits for is held back and
 * told by the thread that waits: it has the exception that the application gets, and may wait for the log to be written.
 */
final class CallEnd {

    private final OutgoingCall call;
    private boolean heldBack;
    private boolean over;
    private @Nullable Runnable ending;

    CallEnd(OutgoingCall call) {
        this.call = call;
    }

    static CallEnd heldBack(OutgoingCall call) {
        CallEnd end = new CallEnd(call);
        end.heldBack = true;
        return end;
    }

    /** The body has arrived. */
    void complete() {
        end(call::end);
    }

    /** The application has let the body go. */
    void closed() {
        end(call::close);
    }

    void failed(Throwable cause) {
        end(() -> call.fail(cause));
    }

    /** Whoever waited goes on: what has ended until now ends on this thread, what has not on whichever will. */
    void release() {
        Runnable waiting;
        synchronized (this) {
            heldBack = false;
            waiting = ending;
            ending = null;
        }
        if (waiting != null) {
            waiting.run();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    private void end(Runnable how) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            if (heldBack) {
                ending = how;
                return;
            }
        }
        how.run();
    }
}
