package io.securitylogger.suite.throttling.app;

import io.securitylogger.LogExempt;
import io.securitylogger.throttling.ThrottlingExempt;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.NullUnmarked;

/** Each line a rejection. */
@Path("/journal")
@NullUnmarked
public class JournalResource {

    @Inject
    private RejectionJournal journal;

    @GET
    @LogExempt
    @ThrottlingExempt
    public String lines() {
        return String.join("\n", journal.lines());
    }
}
