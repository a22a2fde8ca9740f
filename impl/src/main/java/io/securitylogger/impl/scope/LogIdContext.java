package io.securitylogger.impl.scope;

import java.util.UUID;

/** Puts the id of the current log where the platform's logging finds it, as {@value #KEY}. */
public interface LogIdContext {

    /** The name under which log lines find the id. */
    String KEY = "securityLogId";

    /** A platform without such a place. */
    LogIdContext NONE = new LogIdContext() {
        @Override
        public void put(UUID id) {
            // there is nowhere to put it
        }

        @Override
        public void remove() {
            // nothing was put
        }
    };

    /** Sets the id for the calling thread. */
    void put(UUID id);

    /** Takes the id from the calling thread. */
    void remove();
}
