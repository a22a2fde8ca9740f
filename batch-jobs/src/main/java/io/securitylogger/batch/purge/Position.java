package io.securitylogger.batch.purge;

import io.securitylogger.spi.LogQuery.Page;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a purge has come, as the batch runtime keeps it.
 *
 * @param now when the first execution began, from which all ages count
 * @param task the name of the task that was under way; empty before the first
 * @param start of the last log that is done with; {@code null} before the first of the task
 * @param id of the same log
 * @param done how many logs have gone
 */
record Position(Instant now, String task, @Nullable Instant start, @Nullable UUID id, long done)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Page.@Nullable Key behind() {
        return start == null || id == null ? null : new Page.Key(start, id);
    }
}
