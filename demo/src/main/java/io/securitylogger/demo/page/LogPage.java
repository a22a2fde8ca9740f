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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * The requests that nobody here has caused, newest first, and inside each what it caused. Servlets are not logged unless one asks for it, so looking at the log
 * adds nothing to it.
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
        Optional<LogState> state;
        Optional<UUID> after;
        try {
            state = parameter(request, "state").map(LogState::valueOf);
            after = parameter(request, "after").map(UUID::fromString);
        } catch (IllegalArgumentException mistyped) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LogQuery query = query(state, after);
        List<LogRecord> logs = reader.search(query.limit(PAGE_SIZE + 1));
        Html html = Html.page("The log");
        states(html, state);
        if (logs.isEmpty()) {
            html.element("p", "Nothing here.");
        }
        logs.stream()
                .limit(PAGE_SIZE)
                .filter(log -> log.fields().parent() == null)
                .forEach(log -> new LogView(html, (InputRequestLog) log).write(caused(log.ref())));
        if (logs.size() > PAGE_SIZE) {
            html.element("a", "Older", "class", "older", "href", address(state, Optional.of(logs.get(PAGE_SIZE - 1))));
        }
        html.send(response);
    }

    private Caused caused(LogRef ref) {
        return new Caused(reader.tree(ref).map(tree -> tree.root().children()).orElse(List.of()));
    }

    private LogQuery query(Optional<LogState> state, Optional<UUID> after) {
        LogQuery all = LogQuery.of(LogType.INPUT_REQUEST);
        LogQuery inState = state.map(all::in).orElse(all);
        return after.flatMap(id -> reader.find(new LogRef(LogType.INPUT_REQUEST, id)))
                .map(inState::after)
                .orElse(inState);
    }

    private static void states(Html html, Optional<LogState> chosen) {
        html.open("p", "class", "states");
        html.element("a", "all", "href", Calls.LOG_PAGE, "class", chosen.isEmpty() ? "chosen" : "");
        for (LogState state : STATES) {
            boolean here = chosen.equals(Optional.of(state));
            html.element(
                    "a",
                    state.name(),
                    "href",
                    address(Optional.of(state), Optional.empty()),
                    "class",
                    here ? "chosen" : "");
        }
        html.close("p");
    }

    private static String address(Optional<LogState> state, Optional<LogRecord> after) {
        return Calls.LOG_PAGE
                + state.map(s -> "?state=" + s).orElse("?")
                + after.map(last -> "&after=" + last.fields().id()).orElse("");
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }
}
