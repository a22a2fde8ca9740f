package io.securitylogger.batch.purge;

import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;

/**
 * Logs of one kind that are to go from one backend.
 *
 * @param purger the backend
 * @param logs the logs
 */
record PurgeTask(LogPurger purger, ExpiredLogs logs) {

    /** By which it is found again when the job is started again. */
    String name() {
        return purger.name()
                + ' '
                + logs.type().id()
                + switch (logs.failures()) {
                    case INCLUDED -> "";
                    case EXCLUDED -> " without failures";
                    case ONLY -> " failures";
                };
    }
}
