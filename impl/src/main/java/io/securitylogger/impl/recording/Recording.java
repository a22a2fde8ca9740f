package io.securitylogger.impl.recording;

import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.scope.ObjectRefs;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every log is made with.
 *
 * @param cleaner truncates and masks
 * @param dispatcher takes the finished records
 * @param objectRefs names related objects
 * @param world time, ids and the operator
 */
public record Recording(Cleaner cleaner, Dispatcher dispatcher, ObjectRefs objectRefs, World world) {

    /**
     * What comes from outside.
     *
     * @param clock tells the time
     * @param ids makes the ids of logs
     * @param reporter told of failures
     * @param release the application's release; {@code null} if it has not said
     */
    public record World(InstantSource clock, Supplier<UUID> ids, Reporter reporter, @Nullable String release) {}
}
