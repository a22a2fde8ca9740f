package io.securitylogger.benchmarks.variant;

import static java.util.Objects.requireNonNull;

import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.WarFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way to log the application. */
public enum Variant {
    /** Nobody logs. */
    BARE,
    /** Security Logger with a writer that drops the events. */
    NULL,
    /** The same, keeping whole bodies. */
    NULL_UNLIMITED,
    /** As {@link #NULL}, counting requests against limits that they do not reach. */
    COUNTED,
    /** As {@link #NULL}, refusing all requests but the first; only the heads are logged. */
    REFUSED,
    /** Security Logger with PostgreSQL, written by the queue. */
    BATCHED,
    /** Security Logger with PostgreSQL, written before the application goes on. */
    SYNC,
    /** Logbook with a writer that drops the text. */
    LOGBOOK;

    private static final String PACKAGES = "io.securitylogger.benchmarks.";
    private static final String APPLICATION = PACKAGES + "application";
    private static final String OURS = PACKAGES + "ours";
    private static final String PEER = PACKAGES + "peer";
    private static final String WRITERS = "security.backend-writers";

    /** Its name in options and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The variant of that name. */
    public static Variant of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it writes to a database. */
    public boolean needsDatabase() {
        return this == BATCHED || this == SYNC;
    }

    /**
     * Its archive.
     *
     * @param database where it writes, if it {@linkplain #needsDatabase does}
     */
    public WarFile war(Jars jars, @Nullable Database database) {
        return switch (this) {
            case BARE -> new WarFile(List.of(APPLICATION), List.of(), Map.of(), null);
            case NULL -> dropping(jars, Map.of(WRITERS, "null"));
            case NULL_UNLIMITED ->
                dropping(
                        jars,
                        Map.of(
                                WRITERS,
                                "null",
                                "security.log-request-body-length",
                                "unlimited",
                                "security.log-response-body-length",
                                "unlimited",
                                "security.log-json-string-length",
                                "unlimited"));
            case COUNTED -> limited(jars, "per-request:100000/PT1S", "true");
            case REFUSED -> limited(jars, "per-request:1/P20D", "false");
            case BATCHED, SYNC ->
                new WarFile(
                        List.of(APPLICATION),
                        List.of(jars.bundle(), jars.driver()),
                        Map.of(
                                WRITERS,
                                "sql",
                                "security.log-db-name",
                                WarFile.DATA_SOURCE,
                                "security.write-mode",
                                label()),
                        requireNonNull(database, "database"));
            case LOGBOOK -> new WarFile(List.of(APPLICATION, PEER), jars.peer(), Map.of(), null);
        };
    }

    private static WarFile limited(Jars jars, String limits, String logBody) {
        return dropping(
                jars,
                Map.of(
                        WRITERS,
                        "null",
                        "security.throttling-enabled",
                        "true",
                        "security.default-throttling-validators",
                        limits,
                        "security.throttling-log-body",
                        logBody));
    }

    private static WarFile dropping(Jars jars, Map<String, String> settings) {
        return new WarFile(List.of(APPLICATION, OURS), List.of(jars.bundle()), settings, null);
    }
}
