package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.throttling.Throttle;

/**
 * What the capture of requests works with.
 *
 * @param settings which requests, and what of them
 * @param recording what logs are made with
 * @param throttle counts requests against their limits
 * @param logIdContext carries the id of the log to the application's own log lines
 * @param inFlight counts the requests that are under way
 */
public record Capturing(
        CaptureSettings settings,
        Recording recording,
        Throttle throttle,
        LogIdContext logIdContext,
        InFlight inFlight) {

    /** Before the first request. */
    public Capturing(CaptureSettings settings, Recording recording, Throttle throttle, LogIdContext logIdContext) {
        this(settings, recording, throttle, logIdContext, new InFlight());
    }

    Cleaner cleaner() {
        return recording.cleaner();
    }

    Dispatcher dispatcher() {
        return recording.dispatcher();
    }

    Reporter reporter() {
        return recording.world().reporter();
    }
}
