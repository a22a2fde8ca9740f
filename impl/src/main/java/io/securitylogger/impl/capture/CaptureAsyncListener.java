package io.securitylogger.impl.capture;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends the log of a request when its asynchronous processing ends, on whichever thread that is. */
final class CaptureAsyncListener implements AsyncListener {

    private final RequestCapture capture;

    CaptureAsyncListener(RequestCapture capture) {
        this.capture = capture;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        capture.finishElsewhere();
    }

    @Override
    public void onError(AsyncEvent event) {
        if (event.getThrowable() != null) {
            capture.failed(event.getThrowable());
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // the server completes the request with a status of its own
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
