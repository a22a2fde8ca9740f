package io.securitylogger.benchmarks.call;

import java.util.Locale;

/** Who logs the calls. */
enum Logging {
    /** Nobody. */
    BARE,
    /** Security Logger with its default settings, and a writer that drops the events. */
    OURS,
    /** The same, keeping whole bodies. */
    OURS_UNLIMITED,
    /** Logbook, masking two JSON properties, with a writer that drops the text. */
    LOGBOOK;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOurs() {
        return this == OURS || this == OURS_UNLIMITED;
    }

    /** Limits matter where a body exceeds them. */
    boolean concerns(CallLoad load) {
        return this != OURS_UNLIMITED || load == CallLoad.POST_10K;
    }
}
