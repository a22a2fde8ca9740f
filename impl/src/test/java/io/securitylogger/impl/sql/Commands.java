package io.securitylogger.impl.sql;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs of commands to write in tests. */
final class Commands {

    private Commands() {}

    static CommandLog log(int version, LogState state, @Nullable String output) {
        UUID id = UUID.randomUUID();
        return new CommandLog(fields(id, version), state, "name-" + id, "--to x", true, output);
    }

    static CommandLog log(CommandLog first, int version, LogState state, @Nullable String output) {
        return new CommandLog(fields(first.fields().id(), version), state, first.name(), first.input(), true, output);
    }

    private static LogFields fields(UUID id, int version) {
        return new LogFields(
                id,
                "slug",
                Set.of(ObjectRef.of("Job", id)),
                null,
                Map.of("a", 1),
                Logs.START,
                version == LogFields.FINAL ? Logs.START.plusSeconds(2) : null,
                null,
                null,
                version);
    }
}
