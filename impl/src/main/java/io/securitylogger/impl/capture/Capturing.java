package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.scope.ObjectRefs;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the capture of requests works with.
 *
 * @param settings which requests, and what of them
 * @param cleaner truncates and masks
 * @param dispatcher takes the finished records
 * @param objectRefs names related objects
 * @param world time, ids and the operator
 * @param inFlight counts the requests that are under way
 */
public record Capturing(
        CaptureSettings settings,
        Cleaner cleaner,
        Dispatcher dispatcher,
        ObjectRefs objectRefs,
        World world,
        InFlight inFlight) {

    /** Before the first request. */
    public Capturing(
            CaptureSettings settings, Cleaner cleaner, Dispatcher dispatcher, ObjectRefs objectRefs, World world) {
        this(settings, cleaner, dispatcher, objectRefs, world, new InFlight());
    }

    /**
     * What comes from outside.
     *
     * @param clock tells the time
     * @param ids makes the ids of logs
     * @param reporter told of failures
     * @param logIdContext carries the id of the log to the application's own log lines
     */
    public record World(InstantSource clock, Supplier<UUID> ids, Reporter reporter, LogIdContext logIdContext) {}
}
