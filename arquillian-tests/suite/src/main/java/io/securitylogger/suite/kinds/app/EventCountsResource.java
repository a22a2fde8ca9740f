package io.securitylogger.suite.kinds.app;

import io.securitylogger.LogExempt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/event-counts")
@RequestScoped
@LogExempt
public class EventCountsResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private EventCounts counts;

    /** One line for each case and phase: the case, the phase, how often. */
    @GET
    @Produces("text/plain")
    public String get() {
        StringBuilder text = new StringBuilder();
        counts.all()
                .forEach((event, count) ->
                        text.append(event).append(' ').append(count).append('\n'));
        return text.toString();
    }
}
