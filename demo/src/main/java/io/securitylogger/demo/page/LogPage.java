package io.securitylogger.demo.page;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.demo.calls.Calls;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * The requests that nobody here has caused, newest first, and inside each what it caused. Servlets are
 * not logged unless one asks for it, so looking at the log adds nothing to it.
 */
@WebServlet(Calls.LOG_PAGE)
@NullUnmarked
public class LogPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 20;
    private static final List<LogState> STATES =
            List.of(LogState.INCOMPLETE, LogState.INFO, LogState.WARNING, LogState.ERROR);

    @Inject
    private transient LogReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogFilter filter;
        Optional<UUID> after;
        try {
            filter = LogFilter.of(request);
            after = LogFilter.parameter(request, "after").map(UUID::fromString);
        } catch (IllegalArgumentException mistyped) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<LogRecord> logs = reader.search(query(filter, after).limit(PAGE_SIZE + 1));
        Html html = Html.page("The log");
        states(html, filter);
        html.element("p", "Read from: " + reader.name());
        if (logs.isEmpty()) {
            html.element("p", "Nothing here.");
        }
        logs.stream()
                .limit(PAGE_SIZE)
                .filter(log -> log.fields().parent() == null)
                .forEach(log -> new LogView(html, (InputRequestLog) log).write(caused(log.ref())));
        if (logs.size() > PAGE_SIZE) {
            UUID last = logs.get(PAGE_SIZE - 1).fields().id();
            html.element("a", "Older", "class", "older", "href", filter.address() + "&after=" + last);
        }
        html.send(response);
    }

    private Caused caused(LogRef ref) {
        return new Caused(reader.tree(ref).map(tree -> tree.root().children()).orElse(List.of()));
    }

    private LogQuery query(LogFilter filter, Optional<UUID> after) {
        LogQuery query = filter.query(Instant.now());
        return after.flatMap(id -> reader.find(new LogRef(LogType.INPUT_REQUEST, id)))
                .map(query::after)
                .orElse(query);
    }

    private static void states(Html html, LogFilter filter) {
        html.open("p", "class", "states");
        state(html, filter, Optional.empty());
        STATES.forEach(state -> state(html, filter, Optional.of(state)));
        html.close("p");
    }

    private static void state(Html html, LogFilter filter, Optional<LogState> state) {
        html.element(
                "a",
                state.map(LogState::name).orElse("all"),
                "href",
                filter.in(state).address(),
                "class",
                filter.state().equals(state) ? "chosen" : "");
    }
}
