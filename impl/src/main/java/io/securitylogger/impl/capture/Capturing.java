package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;

/**
 * What the capture of requests works with.
 *
 * @param settings which requests, and what of them
 * @param recording what logs are made with
 * @param logIdContext carries the id of the log to the application's own log lines
 */
public record Capturing(CaptureSettings settings, Recording recording, LogIdContext logIdContext) {

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
